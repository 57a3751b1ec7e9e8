// The schemas of docs/ that are made from types (PLANS): `npm run schema` after one of these was changed. A plan's name asks for it, nothing
// for the first; with --print it goes to standard output. A field is described by `Owner.field` in the plan's descriptions, else by its own
// doc comment, else by `field` alone in that table. Fails, and names them, where a field or a kind of fact has no description, or a description no field.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const { SymbolFlags, TypeFlags } = ts;
const path = (relative) => fileURLToPath(new URL(`../${relative}`, import.meta.url));

const PLANS = {
  report: { schema: 'docs/report.schema.json', descriptions: 'docs/report.descriptions.json', source: 'src/analysis.ts', root: 'Analysis', title: 'lab-report analysis, version 1' },
  result: { schema: 'docs/result.schema.json', descriptions: 'docs/result.descriptions.json', source: 'src/results/result.ts', root: 'RunResult', title: 'lab-report result of a run, version 1' },
  submission: {
    schema: 'docs/submission.schema.json',
    descriptions: 'docs/class.descriptions.json',
    isShared: true,
    source: 'src/classes/submission-result.ts',
    root: 'SubmissionResult',
    title: 'lab-report result of a submission, version 1',
  },
  class: {
    schema: 'docs/class.schema.json',
    descriptions: 'docs/class.descriptions.json',
    isShared: true,
    source: 'src/classes/class-result.ts',
    root: 'ClassResult',
    title: 'lab-report class, version 1',
  },
  integrity: {
    schema: 'docs/integrity.schema.json',
    descriptions: 'docs/class.descriptions.json',
    isShared: true,
    source: 'src/integrity/integrity.ts',
    root: 'Integrity',
    title: 'lab-report integrity of a class, version 1',
  },
};
const PLAN = PLANS[Object.keys(PLANS).find((name) => process.argv.includes(name)) ?? 'report'];
/** Numbers that need not be whole. */
const FRACTIONS = new RegExp(
  [
    'GradeResult.(points|outOf|percent)',
    'Grade.(points|outOf|percent|pending)',
    '(GroupGrade|CriterionGrade|ClassEntry|ClassRubric|Lateness).(points|outOf|percent|most)',
    'LatePolicy.(perDay|grace|most)',
    'SubmissionResult.most',
    'TimesApart.seconds',
  ]
    .map((name) => `^${name.replace('.', '\\.')}$`)
    .join('|'),
);
/** Optional fields that are gone before report.json is written. */
const NOT_WRITTEN = new Set(['Segment.offset', 'Segment.linkType']);
/** The union of all facts stands where it is used; its branches are the definitions. */
const FACTS = 'Fact';
const FACT = 'FactOf';
const LINE_WIDTH = 190;
const NULL = { type: 'null' };

const program = openProgram();
const checker = program.getTypeChecker();
const factParams = declaredType('src/facts/facts.ts', 'FactParams');
const descriptions = JSON.parse(readFileSync(path(PLAN.descriptions), 'utf8'));
const unused = new Set(Object.keys(descriptions));
const undescribed = new Set();
const definitions = {};

deliver(`${layOut(wholeSchema(), '')}\n`);

function openProgram() {
  const { config } = ts.readConfigFile(path('tsconfig.json'), ts.sys.readFile);
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, path(''));
  return ts.createProgram([path(PLAN.source), path('src/facts/facts.ts')], options);
}

function declaredType(file, name) {
  const module = checker.getSymbolAtLocation(program.getSourceFile(path(file)));
  return checker.getDeclaredTypeOfSymbol(checker.getExportsOfModule(module).find((symbol) => symbol.name === name));
}

function deliver(text) {
  for (const name of undescribed) console.error(`${name} has no description: give it a doc comment, or a line in ${PLAN.descriptions}`);
  // What one schema does not need, another that shares the table may; tests/class-schema.test.ts looks at all of them.
  if (PLAN.isShared) unused.clear();
  for (const name of unused) console.error(`${name} in ${PLAN.descriptions} describes nothing`);
  if (undescribed.size + unused.size > 0) process.exitCode = 1;
  else if (process.argv.includes('--print')) process.stdout.write(text);
  else writeFileSync(path(PLAN.schema), text);
}

function wholeSchema() {
  const { description, ...root } = definitionOf(declaredType(PLAN.source, PLAN.root), PLAN.root);
  return { $schema: 'https://json-schema.org/draft/2020-12/schema', title: PLAN.title, description, ...root, $defs: orderedDefinitions() };
}

/** Types by name, then facts in the order in which a report tells them. */
function orderedDefinitions() {
  const isFact = (name) => name.includes('.');
  const names = Object.keys(definitions);
  const inOrder = [...names.filter((name) => !isFact(name)).sort(), ...names.filter(isFact)];
  return Object.fromEntries(inOrder.map((name) => [name, definitions[name]]));
}

/** `owner` is the named type or kind of fact within which the type was met. */
function schemaOf(type, owner) {
  if (type.isUnion()) return unionSchema(type, owner);
  if (type.isStringLiteral() || type.isNumberLiteral()) return { const: type.value };
  if (has(type, TypeFlags.String)) return { type: 'string' };
  if (has(type, TypeFlags.Number)) return { type: 'integer' };
  if (checker.isArrayType(type)) return { type: 'array', items: schemaOf(checker.getTypeArguments(type)[0], owner) };
  const name = definitionName(type);
  return name ? reference(name, () => definitionOf(type, name)) : objectSchema(type, owner);
}

function has(type, flags) {
  return (type.flags & flags) !== 0;
}

function unionSchema(type, owner) {
  const branches = type.types.filter((branch) => !has(branch, TypeFlags.Undefined | TypeFlags.Null));
  const schema = branchesSchema(branches, type.aliasSymbol?.name, owner);
  return type.types.some((branch) => has(branch, TypeFlags.Null)) ? orNull(schema) : schema;
}

function branchesSchema(branches, alias, owner) {
  if (branches.every((branch) => has(branch, TypeFlags.BooleanLiteral))) return { type: 'boolean' };
  if (branches.length === 1) return schemaOf(branches[0], owner);
  if (branches.every((branch) => branch.isLiteral())) return { enum: branches.map(({ value }) => value) };
  if (branches.every((branch) => has(branch, TypeFlags.String | TypeFlags.Number))) return { type: branches.map((branch) => (has(branch, TypeFlags.String) ? 'string' : 'number')) };
  const oneOf = (name) => ({ oneOf: branches.map((branch) => schemaOf(branch, name)) });
  return alias && alias !== FACTS ? reference(alias, () => ({ description: described(alias), ...oneOf(alias) })) : oneOf(owner);
}

function orNull(schema) {
  if ('const' in schema) return { enum: [schema.const, null] };
  if (schema.enum) return { enum: [...schema.enum, null] };
  if (schema.oneOf) return { oneOf: [...schema.oneOf, NULL] };
  if (!schema.type || schema.type === 'object' || schema.type === 'array') return { oneOf: [schema, NULL] };
  return { type: [schema.type, 'null'].flat() };
}

/** An interface is defined once, a fact by its kind; undefined for a type that is written out where it is used. */
function definitionName(type) {
  if (!type.symbol || !(type.symbol.flags & SymbolFlags.Interface)) return undefined;
  return type.symbol.name === FACT ? checker.getTypeOfSymbol(type.getProperty('kind')).value : type.symbol.name;
}

function reference(name, make) {
  if (!definitions[name]) {
    // The name is taken first, for a type may hold itself.
    definitions[name] = {};
    Object.assign(definitions[name], make());
  }
  return { $ref: `#/$defs/${name}` };
}

function definitionOf(type, name) {
  const description = type.symbol.name === FACT ? factDescription(name) : described(name);
  return { ...(description && { description }), ...objectSchema(type, name) };
}

function objectSchema(type, owner) {
  const entry = checker.getIndexTypeOfType(type, ts.IndexKind.String);
  if (entry) return dictionarySchema(entry, owner);
  const fields = checker.getPropertiesOfType(type).filter(({ name }) => !NOT_WRITTEN.has(`${owner}.${name}`));
  const properties = Object.fromEntries(fields.map((field) => [field.name, fieldSchema(field, owner)]));
  const required = fields.filter(({ flags }) => !(flags & SymbolFlags.Optional)).map(({ name }) => name);
  return { type: 'object', properties, required, additionalProperties: false };
}

function dictionarySchema(entry, owner) {
  if (has(entry, TypeFlags.Never)) return { type: 'object', properties: {}, additionalProperties: false };
  return { type: 'object', additionalProperties: schemaOf(entry, owner) };
}

function fieldSchema(field, owner) {
  const found = schemaOf(checker.getTypeOfSymbol(field), owner);
  const schema = FRACTIONS.test(`${owner}.${field.name}`) && found.type ? { ...found, type: JSON.parse(JSON.stringify(found.type).replace('integer', 'number')) } : found;
  return { description: fieldDescription(field, owner), ...schema };
}

function fieldDescription(field, owner) {
  const name = `${owner}.${field.name}`;
  return described(name) ?? commentOf(field) ?? described(field.name) ?? missing(name);
}

function factDescription(kind) {
  return described(kind) ?? commentOf(factParams.getProperty(kind)) ?? missing(kind);
}

function described(name) {
  unused.delete(name);
  return descriptions[name];
}

function missing(name) {
  undescribed.add(name);
}

function commentOf(symbol) {
  const comment = ts.displayPartsToString(symbol.getDocumentationComment(checker)).replace(/\s+/g, ' ').trim();
  return comment || undefined;
}

/** JSON on one line as far as it fits, so that a field is mostly one line of a diff. */
function layOut(node, indent) {
  const line = onOneLine(node);
  if (typeof node !== 'object' || indent.length + line.length <= LINE_WIDTH) return line;
  const inner = `${indent}  `;
  const rows = Array.isArray(node) ? node.map((child) => layOut(child, inner)) : Object.entries(node).map(([key, child]) => `"${key}": ${layOut(child, inner)}`);
  const [open, close] = Array.isArray(node) ? '[]' : '{}';
  return `${open}\n${rows.map((row) => inner + row).join(',\n')}\n${indent}${close}`;
}

function onOneLine(node) {
  if (node === null || typeof node !== 'object') return JSON.stringify(node);
  if (Array.isArray(node)) return `[${node.map(onOneLine).join(', ')}]`;
  const entries = Object.entries(node).map(([key, child]) => `${JSON.stringify(key)}: ${onOneLine(child)}`);
  return entries.length > 0 ? `{ ${entries.join(', ')} }` : '{}';
}
