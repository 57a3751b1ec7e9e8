import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
// @ts-expect-error a script has no declarations
import { NAMING, nameVersion, releaseChangelog } from '../scripts/release.mjs';

describe('releaseChangelog', () => {
  const before = '# Changelog\n\n## Unreleased\n### Added\n- a thing\n\n## 0.1.0 - 2026-01-01\n- the first\n';

  it('puts the unreleased lines under their version and date, above those before', () => {
    expect(releaseChangelog(before, '0.2.0', '2026-11-22')).toBe('# Changelog\n\n## Unreleased\n\n## 0.2.0 - 2026-11-22\n### Added\n- a thing\n\n## 0.1.0 - 2026-01-01\n- the first\n');
  });

  it('refuses to release nothing', () => {
    expect(() => releaseChangelog(before.replace('- a thing\n', ''), '0.2.0', '2026-11-22')).toThrow('says nothing');
    expect(() => releaseChangelog('# Changelog\n', '0.2.0', '2026-11-22')).toThrow('no heading');
  });

  it('can release what the changelog holds', () => {
    const changelog = readFileSync(new URL('../CHANGELOG.md', import.meta.url), 'utf8');
    expect(releaseChangelog(changelog, '9.9.9', '2026-11-22')).toContain('## Unreleased\n\n## 9.9.9 - 2026-11-22\n');
  });
});

describe('nameVersion', () => {
  const read = (file: string) => readFileSync(new URL(`../${file}`, import.meta.url), 'utf8');
  const { version } = JSON.parse(read('package.json')) as { version: string };

  it.each(NAMING as string[])('finds the version wherever %s names it', (file) => {
    const text = read(file);
    expect(text.split(version).length, 'named at all').toBeGreaterThan(1);
    expect(nameVersion(text, '9.8.7')).toBe(text.replaceAll(version, '9.8.7'));
    expect(nameVersion(nameVersion(text, '10.0.0-rc.1'), version)).toBe(text);
  });
});
