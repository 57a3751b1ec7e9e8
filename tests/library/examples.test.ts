import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { noBrowser } from '../browser/printing-ground.ts';
import { npm, openFolder, packInto, ROOT } from '../package/packed.ts';
import { readExamples } from './read-examples.ts';

/** docs/library.md as a programmer meets it: its examples in a project of their own, beside the packed package. */
const examples = readExamples(readFileSync(join(ROOT, 'docs/library.md'), 'utf8'));
const PRINTS = /\bprinter\.print\(/;
const folder = openFolder();

const STRICT = { target: 'es2022', strict: true, exactOptionalPropertyTypes: true, noUncheckedIndexedAccess: true, skipLibCheck: false, typeRoots: [join(ROOT, 'node_modules/@types')] };

const COMPILED = {
  nodenext: { module: 'nodenext', moduleResolution: 'nodenext', lib: ['es2023'], types: ['node'], outDir: 'run' },
  bundler: { module: 'esnext', moduleResolution: 'bundler', lib: ['es2023', 'dom'], types: ['node'], noEmit: true },
  /** Neither Node's types nor the DOM's: whatever a declaration of ours needs has to come with the package. */
  bare: { module: 'nodenext', moduleResolution: 'nodenext', lib: ['es2022'], types: [], noEmit: true },
};

function compile(name: keyof typeof COMPILED, files: string[]): string {
  writeFileSync(join(folder, `${name}.json`), JSON.stringify({ compilerOptions: { ...STRICT, ...COMPILED[name] }, files }));
  const { stdout, status } = spawnSync(process.execPath, [join(ROOT, 'node_modules/typescript/bin/tsc'), '-p', `${name}.json`], { cwd: folder, encoding: 'utf8' });
  return status === 0 ? 'fine' : stdout;
}

function run(file: string, { argv = [], env = {} }: { argv?: string[]; env?: NodeJS.ProcessEnv } = {}) {
  const { NODE_OPTIONS, NODE_TEST_CONTEXT, SOURCE_DATE_EPOCH, ...clean } = process.env;
  return spawnSync(process.execPath, [...argv, join('run', file.replace(/\.ts$/, '.js'))], { cwd: folder, encoding: 'utf8', env: { ...clean, ...env }, timeout: 60_000 });
}

describe('the examples of docs/library.md', () => {
  beforeAll(() => {
    mkdirSync(join(folder, 'run'));
    writeFileSync(join(folder, 'package.json'), '{ "private": true, "type": "module" }');
    for (const name of ['lab', 'loss', 'abort']) copyFileSync(join(ROOT, `samples/${name}.pcapng`), join(folder, `${name}.pcapng`));
    writeFileSync(join(folder, 'report.docx'), 'PK\x03\x04 word/document.xml');
    for (const { file, code } of examples) writeFileSync(join(folder, file), code);
    npm(folder, 'install', '--ignore-scripts', '--no-package-lock', packInto(folder));
  }, 180_000);

  it('are there', () => {
    expect(examples.map(({ file }) => file)).toEqual(['frames.ts', 'facts.ts', 'explain.ts', 'report.ts', 'papers.ts', 'questions.ts', 'grade.ts', 'print.ts', 'capture.test.ts', 'stream.ts', 'errors.ts']);
  });

  it.each(['nodenext', 'bundler'] as const)('compile in strict TypeScript without skipLibCheck: %s', (resolution) => {
    expect(compile(resolution, examples.map(({ file }) => file))).toBe('fine');
  }, 120_000);

  it('stand on declarations that need no other types', () => {
    writeFileSync(join(folder, 'bare.ts'), `import * as library from 'lab-report';\nexport const frames: AsyncIterable<library.CapturedFrame> = library.readCapture('a');\n`);
    expect(compile('bare', ['bare.ts'])).toBe('fine');
    writeFileSync(join(folder, 'wrong.ts'), `import { explain } from 'lab-report';\nexplain({ kind: 'no.such.fact', params: {}, evidence: [] }, 'fr');\n`);
    expect(compile('bare', ['wrong.ts'])).toMatch(/no\.such\.fact/);
  }, 120_000);

  it.each(examples.filter(({ output }) => output !== null))('print what the document shows: $file', ({ file, code, output }) => {
    if (PRINTS.test(code) && noBrowser) return console.warn(`${file} is skipped: ${noBrowser}`);
    const { stdout, stderr, status } = run(file);
    expect({ stdout, stderr, status }).toEqual({ stdout: output, stderr: '', status: 0 });
  }, 120_000);

  it('load what prints and what reads YAML only where that is asked for', () => {
    const loader = `export const load=(url,context,next)=>{process._rawDebug(url);return next(url,context)}`;
    const hook = `import{register}from'node:module';register('data:text/javascript,${encodeURIComponent(loader)}')`;
    const { stderr } = run('report.ts', { argv: ['--import', `data:text/javascript,${encodeURIComponent(hook)}`] });
    expect(stderr).toContain('/dist/library/lab-report.js');
    expect(stderr).not.toMatch(/puppeteer|sparticuz|tar-fs|\/yaml\/|\/zod\/|commander|junit/);
  });

  it('make a report that is whole', () => {
    const html = readFileSync(join(folder, 'report.html'), 'utf8');
    expect(html).toMatch(/^<!doctype html>[\s\S]*<title>实验二：HTTP与TCP<\/title>[\s\S]*<\/html>\s*$/i);
  });

  it('check a capture: the sample passes, a capture with faults does not', () => {
    const argv = ['--test', '--test-reporter=tap'];
    const passing = run('capture.test.ts', { argv });
    expect([passing.status, passing.stdout.match(/^# (pass|fail) \d+$/gm)]).toEqual([0, ['# pass 3', '# fail 0']]);
    const failing = run('capture.test.ts', { argv, env: { CAPTURE: 'abort.pcapng' } });
    expect([failing.status, failing.stdout.match(/^# (pass|fail) \d+$/gm)]).toEqual([1, ['# pass 0', '# fail 3']]);
  }, 120_000);
});
