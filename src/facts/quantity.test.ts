import { expect, it } from 'vitest';
import type { Message } from '../exchanges/exchange.ts';
import { headerField } from './quantity.ts';

const request = { kind: 'request' } as Message;

it.each([
  ['Host', 'http.host'],
  ['X-Own', 'http.request.line'],
  ['__proto__', 'http.request.line'],
  ['constructor', 'http.request.line'],
])('headerField names the field of a header called %s', (name, field) => {
  expect(headerField(request, name)).toBe(field);
});
