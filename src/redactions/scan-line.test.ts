import { expect, it } from 'vitest';
import { scanLine } from './scan-line.ts';

const found = (text: string) => scanLine(text, { carry: '', isRest: false, isBody: false }).edits.map((edit) => edit.text);

it.each([
  ['Cookie: sid=abc123; theme=dark\r\n', ['abc123', 'dark']],
  ['Set-Cookie: sid=abc; Path=/; HttpOnly\r\n', ['abc']],
  ['Authorization: Basic dXNlcjpwdw==\r\n', ['dXNlcjpwdw']],
  ['GET /a?user=li&x=1 HTTP/1.1\r\n', ['user', 'li', 'x', '1']],
  ['rest of a bodyPOST /a?k HTTP/1.1\r\n', ['k']],
  ['Referer: http://10.0.0.7/a?q=1\r\n', ['q', '1', '10.0.0.7']],
  ['Host: [2001:470::5]:80\r\n', ['2001:470::5']],
  ['User-Agent: Chrome/120.0.0.0\r\n', ['120.0.0.0']],
  ['Date: Sun, 22 Nov 2026 12:30:45 GMT\r\n', []],
])('scanLine finds in %j what has to be replaced', (line, texts) => {
  expect(found(line)).toEqual(texts);
});

it('scanLine takes the continuation of a header for the header', () => {
  const { carry } = scanLine('Cookie: a=b;\r\n', { carry: '', isRest: false, isBody: false });
  expect(scanLine(' c=secret\r\n', { carry, isRest: false, isBody: false }).edits.map((edit) => edit.text)).toContain('secret');
  expect(scanLine('ie rest', { carry: 'secret', isRest: true, isBody: false }).edits).toHaveLength(2);
});
