import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { PROFILES } from '../src/cli/options.ts';
import { PARTS } from '../src/notes/parts.ts';
import { PROFILE_FORM } from '../src/profiles/profile-form.ts';
import { readProfile } from '../src/profiles/read-profile.ts';
import { DEFAULT_PROFILES, openShippedProfile, shippedProfiles } from '../src/profiles/shipped-profiles.ts';

describe('the profiles that come along', () => {
  it.each(shippedProfiles())('have the form of a profile: %s', (name) => {
    expect(readProfile(`profiles/${name}`)).toEqual(openShippedProfile(name));
  });

  it.each(shippedProfiles())('name sections so that a heading belongs to one of them: %s', (name) => {
    const names = openShippedProfile(name)!.sections.flatMap(({ title, names: others }) => [...new Set([...Object.values(title), ...others])]);
    expect(names.filter((one, at) => names.indexOf(one) < at)).toEqual([]);
  });

  it('speak both languages, and generate each part once', () => {
    for (const name of shippedProfiles()) {
      const { sections, cover, title } = openShippedProfile(name)!;
      for (const wording of [title, ...sections.flatMap((section) => [section.title, section.hint!]), ...cover.map(({ label }) => label)]) expect(Object.keys(wording).sort()).toEqual(['en', 'zh-CN']);
      const parts = sections.flatMap((section) => section.parts);
      expect(new Set(parts).size).toBe(parts.length);
      expect(parts).toEqual(expect.arrayContaining(['capture', 'connections', 'connection', 'primer', 'questions', 'source', 'findings']));
      expect(parts.every((part) => part in PARTS)).toBe(true);
    }
    expect(shippedProfiles()).toEqual(expect.arrayContaining(Object.values(DEFAULT_PROFILES)));
  });
});

describe('PROFILES', () => {
  it('names the profiles that come along', () => expect(PROFILES).toEqual(shippedProfiles()));
});

describe('profile.schema.json', () => {
  it('is what the form of profiles makes; `npx vitest run tests/profiles.test.ts -u` writes it', async () => {
    await expect(`${JSON.stringify(z.toJSONSchema(PROFILE_FORM), null, 2)}\n`).toMatchFileSnapshot('../docs/profile.schema.json');
  });
});
