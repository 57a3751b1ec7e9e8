import { expect, it } from 'vitest';
import { formBody } from './form-body.ts';

it.each([['a=1&b', 5], ['a=1&b=', 6], ['a', 1], ['a&b', 3]])('formBody keeps to the octets of %s, where a value is missing', (text, length) => {
  const octets = new TextEncoder().encode(text);
  const [body] = formBody({ octets, start: 0, end: octets.length, wireEnd: octets.length }, { name: 'application/x-www-form-urlencoded', parameters: '' });
  const pairs = body!.layer.fields;
  const value = pairs.at(-1)!.fields!.at(-1)!;
  expect(value).toMatchObject({ name: 'urlencoded-form.value', span: { start: length, end: length } });
});
