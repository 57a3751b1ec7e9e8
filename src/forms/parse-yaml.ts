import type { Document, ParsedNode } from 'yaml';
import { loadYaml } from './load-yaml.ts';
import { screenYaml, type YamlFault, type YamlFaultCode } from './screen-yaml.ts';

/** YAML 1.2 (core schema) as plain values, with the place of each. One document without aliases, tags and directives. */
export interface ParsedYaml {
  value: unknown;
  /** Position of the value at a path or of its key; where there is none, of what is around it. */
  offsetOf(path: YamlPath, on?: 'key' | 'value'): number;
}

export type YamlPath = readonly (string | number)[];

/** `asWritten` takes every scalar for the text that it is: a student number keeps its zeros. */
export function parseYaml(text: string, { asWritten = false } = {}): ParsedYaml | YamlFault {
  const refused = screenYaml(text);
  if (refused) return refused;
  // Keys are compared below: the parser would compare each with each.
  const document = loadYaml().parseDocument(text, { prettyErrors: false, schema: asWritten ? 'failsafe' : 'core', stringKeys: true, uniqueKeys: false });
  const fault = syntaxFault(document) ?? repeatedKey(document);
  if (fault) return fault;
  return { value: document.toJS({ maxAliasCount: 0 }), offsetOf: (path, on = 'value') => offsetAt(document, path, on) };
}

const CODES: Partial<Record<string, YamlFaultCode>> = { TAB_AS_INDENT: 'tab', BAD_INDENT: 'indentation', MULTIPLE_DOCS: 'several-documents' };

function syntaxFault({ errors: [error] }: Document.Parsed): YamlFault | null {
  return error ? { code: CODES[error.code] ?? 'syntax', offset: error.pos[0] } : null;
}

function repeatedKey(document: Document.Parsed): YamlFault | null {
  let fault: YamlFault | null = null;
  const { isScalar, visit } = loadYaml();
  visit(document, {
    Map(_, { items }) {
      const seen = new Set<unknown>();
      for (const { key } of items) {
        const name = isScalar(key) ? key.value : key;
        if (seen.has(name)) fault = { code: 'repeated-key', offset: startOf(key) ?? 0 };
        if (fault) return visit.BREAK;
        seen.add(name);
      }
      return undefined;
    },
  });
  return fault;
}

function offsetAt(document: Document.Parsed, path: YamlPath, on: 'key' | 'value'): number {
  const around = path.slice(0, -1);
  const found = on === 'key' ? keyAt(document.getIn(around, true), path.at(-1)) : document.getIn(path, true);
  return startOf(found) ?? (path.length > 0 ? offsetAt(document, around, 'value') : 0);
}

function keyAt(map: unknown, name: unknown): unknown {
  const { isMap, isScalar } = loadYaml();
  return isMap(map) ? map.items.find(({ key }) => isScalar(key) && key.value === name)?.key : undefined;
}

function startOf(node: unknown): number | undefined {
  return loadYaml().isNode(node) ? (node as ParsedNode).range?.[0] : undefined;
}
