// The library's types, and of the others only those that they name.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import ts from 'typescript';

const ENTRY = 'src/library/lab-report.ts';
/** TypeScript writes the names of the sources; whoever reads the package knows only what was made of them. */
const SOURCE = /((?:from|import\() ?['"])(\.{1,2}\/[^'"]+)\.ts(['"])/g;

export function emitDeclarations(target) {
  const emitted = declarationsOf(ENTRY);
  const needed = reachable(resolve(ENTRY), emitted);
  for (const source of needed) {
    const file = join(target, declarationName(source));
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, emitted.get(source).replace(SOURCE, '$1$2.js$3'));
  }
  console.log(`${needed.size} declarations`);
}

/** Declarations by the path of their source. Throws with the compiler's words where a type is wrong. */
function declarationsOf(entry) {
  const { config } = ts.readConfigFile('tsconfig.build.json', ts.sys.readFile);
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, '.');
  const program = ts.createProgram([entry], options);
  const emitted = new Map();
  const write = (_name, text, _mark, _error, [source]) => emitted.set(resolve(source.fileName), text);
  const { diagnostics } = program.emit(undefined, write, undefined, true);
  const faults = [...ts.getPreEmitDiagnostics(program), ...diagnostics];
  if (faults.length > 0) throw new Error(ts.formatDiagnostics(faults, { getCanonicalFileName: (name) => name, getCurrentDirectory: () => '.', getNewLine: () => '\n' }));
  return emitted;
}

function reachable(entry, emitted) {
  const found = new Set([entry]);
  for (const source of found) {
    for (const [, , path] of emitted.get(source).matchAll(SOURCE)) found.add(resolve(dirname(source), `${path}.ts`));
  }
  return found;
}

function declarationName(source) {
  return source.slice(resolve('src').length + 1).replace(/\.ts$/, '.d.ts');
}
