import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openCapture } from '../../src/frames/open-capture.ts';
import { inspectCapture } from '../../src/inspections/inspect-capture.ts';
import { rowColour } from '../../src/inspections/row-colours.ts';
import { wantsOf } from '../../src/inspections/wants.ts';

/** The rule that colours each frame, beside the one that the installed tshark chooses, in every so many of the shared captures. */
const CAPTURES = '../shared/captures';
const EVERY = Number(process.env.COLOURS_EVERY ?? 12);
/** Captures whose colours come from what no layer here reads: 802.11, SOCKS, and records that are no packets. */
const LEFT_OUT = /ark-80211http|ark-socks|gen-output_le-advanced/;
const NAME = /\.pcap(ng)?(\.gz)?$/;
const reason = !existsSync(CAPTURES) ? 'needs ../shared/captures' : spawnSync('tshark', ['--version']).status === 0 ? null : 'needs an installed tshark';

it.skipIf(reason !== null)(reason ?? 'rows are coloured by the rules that Wireshark chooses', async () => {
  const differences: string[] = [];
  let frames = 0;
  for (const path of captures()) {
    const theirs = theirRules(path);
    const ours = await ourRules(path, theirs.length);
    frames += theirs.length;
    differences.push(...theirs.flatMap((name, index) => (name === ours[index] ? [] : [`${path} #${index + 1} ${name} | ${ours[index]}`])));
  }
  if (process.env.COLOURS_EVERY) console.log(`${frames} frames`);
  expect(differences.slice(0, 40)).toEqual([]);
  expect(frames).toBeGreaterThan(1000);
}, 900_000);

function captures(): string[] {
  const all = readdirSync(CAPTURES, { recursive: true, encoding: 'utf8' }).filter((name) => NAME.test(name) && !LEFT_OUT.test(name)).sort();
  return all.filter((_, index) => index % EVERY === 0).map((name) => join(CAPTURES, name));
}

function theirRules(path: string): string[] {
  const env = { ...process.env, TZ: 'UTC', LC_ALL: 'C.UTF-8', WIRESHARK_CONFIG_DIR: join(import.meta.dirname, 'no-preferences') };
  const order = ['-2', '-n', '-r', path, '--color', '-T', 'fields', '-e', 'frame.number', '-e', 'frame.coloring_rule.name'];
  const told = spawnSync('tshark', order, { env, encoding: 'utf8', maxBuffer: 1 << 28 }).stdout;
  return told.split('\n').filter((line) => line !== '').map((line) => line.split('\t')[1] ?? '');
}

async function ourRules(path: string, most: number): Promise<string[]> {
  const file = await openCapture(path);
  const inspection = await inspectCapture(file, { wants: wantsOf([], { columns: true }) });
  const names: string[] = [];
  await inspection.each({ visit: (frame) => names.push(rowColour(frame)?.name ?? '') < most });
  await file.close();
  return names;
}
