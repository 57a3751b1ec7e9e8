import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { analyzeCapture } from '../../src/analyze.ts';
import { judgeClaims } from '../../src/claims/judge-claims.ts';
import type { NotesTable } from '../../src/notes/notes.ts';
import { notesText } from '../../src/notes/notes-text.ts';
import { readNotes } from '../../src/notes/read-notes.ts';

/** Each file is a student's notes of one capture; beside each claim stands what must be found of it, with the mistake where there is one. */
const FOLDER = new URL('claims/', import.meta.url);

for (const file of readdirSync(FOLDER)) {
  const notes = readNotes(readFileSync(new URL(file, FOLDER), 'utf8'));
  const capture = fileURLToPath(new URL(notes.front.capture!, FOLDER));
  const rows = notes.blocks.find((block): block is NotesTable => block.type === 'table')!.rows;

  describe.skipIf(!existsSync(capture))(`${file}: claims of ${notes.front.capture}`, async () => {
    const analysis = existsSync(capture) ? await analyzeCapture(capture, { version: '0' }) : null;

    it.each(rows.map((cells, at) => [notesText(cells[1]!), at, notesText(cells[0]!)] as const))('finds %s (%i): %s', (expected, at) => {
      const { verdict, mistake, reason, params } = judgeClaims(analysis!, [notes.claims[at]!])[0]!;
      expect(`${verdict}${mistake ? ` ${mistake}` : ''}`, `${reason} ${JSON.stringify(params)}`).toBe(expected);
    });
  });
}
