// Takes captures as the submissions of one class, each of a student of its own, and says which would be shown to the teacher as one recording
// or one machine, and which notes arise. `node scripts/measure-integrity.mjs FOLDER… [--json FILE]`; what comes with lab-report counts here, too.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { importSource } from './import-source.mjs';

const words = process.argv.slice(2);
const at = words.indexOf('--json');
const [, target] = at < 0 ? [] : words.splice(at, 2);

const { analyzeCapture } = await importSource('src/analyze.ts');
const { takeFingerprint } = await importSource('src/integrity/take-fingerprint.ts');
const { composeIntegrity } = await importSource('src/integrity/compose-integrity.ts');

const submissions = [];
const unread = [];
for (const path of words.flatMap(capturesIn)) {
  const file = createHash('sha256').update(readFileSync(path)).digest('hex');
  const fingerprint = await analyzeCapture(path, { version: '0' }).then(
    (analysis) => takeFingerprint(analysis, file),
    () => unread.push(path) && null,
  );
  submissions.push({ key: path, archive: null, student: { id: null, name: null }, group: null, captures: [file], fingerprint });
}
const start = performance.now();
const integrity = composeIntegrity({ submissions, archives: [], given: [], named: [], version: '0' });
const elapsedMs = performance.now() - start;
if (target) writeFileSync(target, JSON.stringify(integrity, null, 1));

for (const { tier, strength, members, signals, times } of integrity.clusters) {
  console.log(`${tier} (${strength}): ${signals.map(({ code, count }) => `${code} ${count}`).join(', ')}`);
  for (const { key } of members)
    console.log(
      `  ${key} ${times
        .filter((one) => one.key === key)
        .map(({ kind, seconds }) => `${kind} ${seconds} s`)
        .join()}`,
    );
}
const notes = new Map();
for (const { code } of integrity.notes.flatMap((one) => one.notes)) notes.set(code, (notes.get(code) ?? 0) + 1);
const largest = Math.max(...submissions.map(({ fingerprint }) => JSON.stringify(fingerprint, null, 1).length));
for (const [code, count] of [...notes].sort()) console.log(`note ${code}: ${count}`);
const count = (wanted) => integrity.clusters.filter(({ tier }) => tier === wanted).length;
console.log(
  `${submissions.length} captures (${unread.length} cannot be read): ${count('same-recording')} recordings, ${count('same-machine')} machines; compared in ${Math.round(elapsedMs)} ms; the largest fingerprint has ${largest} octets`,
);

function capturesIn(folder) {
  const names = readdirSync(folder, { recursive: true }).map(String).sort();
  return names.filter((name) => /\.(pcap|pcapng|cap)(\.gz)?$/.test(name)).map((name) => join(folder, name));
}
