import { expect, it } from 'vitest';
import { decodeNotes } from './decode-notes.ts';
import { NOTES_LIMITS } from './notes-limits.ts';

it('decodeNotes reads UTF-8, with its mark or without', () => {
  expect(decodeNotes(Buffer.from('笔记'))).toBe('笔记');
  expect(decodeNotes(Buffer.from('\ufeff笔记'))).toBe('笔记');
});

it('decodeNotes reads UTF-16 that says so', () => {
  expect(decodeNotes(Buffer.from('\ufeff笔记', 'utf16le'))).toBe('笔记');
  expect(decodeNotes(Buffer.from('\ufeff笔记', 'utf16le').swap16())).toBe('笔记');
});

it('decodeNotes names the line where text ends being UTF-8', () => {
  expect(() => decodeNotes(Buffer.concat([Buffer.from('a\nb\n'), Buffer.from([0xb1, 0xca, 0xbc, 0xc7])]))).toThrow(expect.objectContaining({ code: 'not-text', line: 3 }));
});

it('decodeNotes refuses more octets than notes may have', () => {
  expect(() => decodeNotes(Buffer.alloc(NOTES_LIMITS.octets + 1, 'a'))).toThrow(expect.objectContaining({ code: 'too-large', most: 1 }));
  expect(decodeNotes(Buffer.alloc(NOTES_LIMITS.octets, 'a'))).toHaveLength(NOTES_LIMITS.octets);
});
