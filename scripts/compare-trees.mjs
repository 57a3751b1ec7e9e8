// Compares every line of our trees with tshark's, hidden ones included, and the columns: per layer how many lines agree, and by kind what does not with
// a first example. The captures named, or all of ../shared/captures; --frames=150 of each, --only=ip,udp these layers, --without=http not these.
import { readdirSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { importSource } from './import-source.mjs';

const { inspectedTrees } = await importSource('tests/conformance/inspected-trees.ts');

const words = process.argv.slice(2);
const option = (name) => words.find((word) => word.startsWith(`--${name}=`))?.split('=')[1];
const named = words.filter((word) => !word.startsWith('--'));
const captures = named.length > 0 ? named : ['recorded', 'public', 'synthetic'].flatMap(capturesIn);
const most = Number(option('frames') ?? 150);
const only = option('only')?.split(',');
const without = new Set(option('without')?.split(','));

const layers = new Map();
const kinds = new Map();
const total = { frames: 0, failed: 0 };
for (const capture of captures) await compareCapture(capture);
for (const [layer, { lines, differing }] of layers) console.log(`${layer}: ${lines} lines, ${lines - differing} equal, ${differing} differ`);
for (const [kind, { count, first }] of [...kinds].sort(([, one], [, other]) => other.count - one.count)) console.log(`${String(count).padStart(6)} ${kind} | ${first}`);
console.log(`${captures.length} captures, ${total.frames} frames, ${total.failed} captures that tshark could not show`);

async function compareCapture(capture) {
  try {
    for (const frame of await inspectedTrees(capture, most)) compareFrame(frame, `${basename(capture)}#${frame.number}`);
  } catch (error) {
    total.failed++;
    console.log(`${capture}: ${error.message.slice(0, 200)}`);
  }
}

function compareFrame({ theirs, differences, columns, theirColumns }, place) {
  total.frames++;
  for (const layer of theirs) tally(layer.name, countLines(layer), 0);
  for (const { path, kind, ours, theirs: their } of differences) note(path.split('/')[1], `${kind} ${path.replace(/[^/]{80,}/g, '…')}`, `${place} ours ${ours} | theirs ${their}`);
  for (const column of ['source', 'destination', 'protocol', 'info']) {
    tally('columns', 1, 0);
    if (columns[column] !== theirColumns[column]) note('columns', `column ${column} (${theirColumns.protocol})`, `${place} ours ${columns[column]} | theirs ${theirColumns[column]}`);
  }
}

function note(layer, kind, example) {
  if (without.has(layer) || (only && !only.includes(layer))) return;
  tally(layer, 0, 1);
  const known = kinds.get(kind) ?? { count: 0, first: example };
  kinds.set(kind, { ...known, count: known.count + 1 });
}

function tally(layer, lines, differing) {
  const known = layers.get(layer) ?? { lines: 0, differing: 0 };
  layers.set(layer, { lines: known.lines + lines, differing: known.differing + differing });
}

function countLines({ lines }) {
  return lines.reduce((sum, line) => sum + countLines(line), 1);
}

function capturesIn(folder) {
  return readdirSync(resolve('../shared/captures', folder))
    .filter((name) => /\.pcap(ng)?(\.gz)?$/.test(name))
    .map((name) => resolve('../shared/captures', folder, name));
}
