import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { payloadContexts } from './payload-contexts.ts';
import { differingFields, fieldsOf, readPayloadOracle } from './payload-oracle.ts';
import { oracleOf } from './tcp-oracle.ts';

/**
 * What TCP hands on and how HTTP is paired, in every frame of every capture, against what tshark 4.0.17 shows in two passes. Each
 * difference that is left stands in differences-payloads.md, one line `- capture #frame field`, under the rule that is behind it.
 */
const CAPTURES = '../shared/captures';
const FOLDERS = ['recorded', 'public', 'synthetic'];
const isMissing = !existsSync(CAPTURES);
const documented = [...readFileSync(new URL('differences-payloads.md', import.meta.url), 'utf8').matchAll(/^- (\S+ #\d+ \S+)$/gm)].map(([, what]) => what!);
const only = process.env.CAPTURE;

interface Counts {
  compared: number;
  differing: string[];
}

const captures = isMissing ? [] : FOLDERS.flatMap((folder) => readdirSync(`${CAPTURES}/${folder}`)
  .map((name) => ({ path: `${CAPTURES}/${folder}/${name}`, name, oracle: oracleOf(CAPTURES, folder, name) }))
  .filter(({ name, oracle }) => oracle !== null && (!only || name.includes(only))));

it.skipIf(isMissing)('payloads are handed on and paired as tshark shows it (skipped: ../shared/captures is absent)', async () => {
  const fields = new Map<string, Counts>();
  for (const { path, name, oracle } of captures) await compare({ path, name, oracle: oracle!, fields });
  const differing = [...fields.values()].flatMap((counts) => counts.differing);
  if (process.env.PAYLOAD_REPORT) writeFileSync(process.env.PAYLOAD_REPORT, report(fields));
  expect(differing.map((line) => line.split(': ')[0]).sort()).toEqual(documented.filter((line) => !only || line.includes(only)).sort());
}, 300_000);

async function compare({ path, name, oracle, fields }: { path: string; name: string; oracle: string; fields: Map<string, Counts> }): Promise<void> {
  const contexts = await payloadContexts(path);
  for (const [frame, theirs] of readPayloadOracle(oracle)) {
    const ours = fieldsOf(contexts.get(frame));
    for (const { name: field, compared, differs } of differingFields(ours, theirs)) {
      const counts = fields.get(field) ?? { compared: 0, differing: [] };
      fields.set(field, counts);
      if (compared) counts.compared++;
      if (compared && differs) counts.differing.push(`${name} #${frame} ${field}: ${ours[field] ?? ''} | ${theirs[field] ?? ''}`);
    }
  }
}

/** Per field: compared, equal, differing; then every difference. */
function report(fields: Map<string, Counts>): string {
  const lines = [...fields].map(([field, { compared, differing }]) => `${field}\t${compared}\t${compared - differing.length}\t${differing.length}`);
  return `${lines.join('\n')}\n\n${[...fields.values()].flatMap(({ differing }) => differing).join('\n')}\n`;
}
