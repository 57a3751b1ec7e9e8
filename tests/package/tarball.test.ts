import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { openFolder, packInto, ROOT } from './packed.ts';

/** All that may lie in the package; its exports and types are held by `npm run check:package`. */
const ALLOWED = [
  /^(package\.json|README\.md|CHANGELOG\.md|LICENSE)$/,
  /^dist\/cli\/(main|grading-worker)\.js$/,
  /^dist\/library\/lab-report\.js$/,
  /^dist\/views\/view\.js$/,
  /^dist\/chunks\/[\w-]+\.js$/,
  /^dist\/(\w+\/)?[a-z-]+\.d\.ts$/,
  /^dist\/compiled-templates\/[\w-]+\.cjs$/,
  /^dist\/fonts\/[\w.-]+\.(woff2|json|txt)$/,
  /^templates\/(en|zh-CN|pages|integrity|dashboard)\/[\w.-]+\.(md|json|hbs|css)$/,
  /^templates\/dashboard\/(give-points|sort-and-filter)\.js$/,
  /^rubrics\/[\w.-]+\.ya?ml$/,
  /^profiles\/[\w.-]+\/profile\.yaml$/,
  /^packs\/[\w@.-]+\.yaml$/,
  /^man\/[\w./-]+\.1$/,
  /^samples\/lab\.pcapng$/,
];

const MOST_PACKED_OCTETS = 20 * 1024 * 1024;
const MOST_FILES = 1000;

describe('the tarball', () => {
  const folder = openFolder();
  let tarball = '';
  let files: string[] = [];
  const read = (file: string) => readFileSync(join(folder, 'package', file), 'utf8');
  beforeAll(() => {
    tarball = packInto(folder);
    execFileSync('tar', ['-xzf', tarball, '-C', folder]);
    files = readdirSync(join(folder, 'package'), { recursive: true, encoding: 'utf8' }).filter((file) => statSync(join(folder, 'package', file)).isFile());
  }, 60_000);

  it('holds what is needed at run time, and nothing else', () => {
    expect(files.filter((file) => !ALLOWED.some((pattern) => pattern.test(file)))).toEqual([]);
    expect(files.filter((file) => /\.test\.|\.map$|(^|\/)\./.test(file))).toEqual([]);
    for (const needed of ['dist/cli/main.js', 'dist/library/lab-report.d.ts', 'templates/en/cli.json', 'templates/zh-CN/cli.json', 'LICENSE']) expect(files).toContain(needed);
    expect(files.length).toBeLessThan(MOST_FILES);
    expect(statSync(tarball).size).toBeLessThan(MOST_PACKED_OCTETS);
  });

  it('declares the types that the door reaches, and no others', () => {
    const reached = new Set(['dist/library/lab-report.d.ts']);
    for (const file of reached) {
      const code = read(file).replace(/\/\*[\s\S]*?\*\//g, '');
      for (const [, path = ''] of code.matchAll(/(?:from|import\() ?'(\.[^']+)\.(?:ts|js)'/g)) reached.add(join(file, '..', `${path}.d.ts`));
      expect(code, file).not.toMatch(/(from|import\() ?'[^.]|NodeJS\.|\bBuffer\b|reference types/);
    }
    expect(files.filter((file) => file.endsWith('.d.ts')).sort()).toEqual([...reached].sort());
  });

  it('names no place of the machine that made it', () => {
    const places = [ROOT.replace(/\/$/, ''), `${homedir()}/`];
    expect(files.filter((file) => places.some((place) => read(file).includes(place)))).toEqual([]);
  });

  it('runs nothing when it is installed', () => {
    const { scripts = {}, bin, exports } = JSON.parse(read('package.json'));
    expect(Object.keys(scripts).filter((name) => /^(pre|post)?install$/.test(name))).toEqual([]);
    expect(bin).toEqual({ 'lab-report': expect.stringMatching(/^(\.\/)?dist\/cli\/main\.js$/) });
    expect(exports['.']).toEqual({ types: './dist/library/lab-report.d.ts', default: './dist/library/lab-report.js' });
    expect(read('dist/cli/main.js')).toMatch(/^#!\/usr\/bin\/env node\n/);
  });
});
