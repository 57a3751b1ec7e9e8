import { openCapture } from '../../src/frames/open-capture.ts';
import { inspectCapture } from '../../src/inspections/inspect-capture.ts';
import { wantsOf } from '../../src/inspections/wants.ts';
import { treeDifferences, type Difference } from './pdml-trees.ts';
import { parsePdml, type PdmlLine } from './pdml.ts';
import { runTshark } from './tshark-trees.ts';

/** The layers of TCP and of TLS in every frame that tshark shows with `filter`, with contexts from the inspection, held against tshark's second pass. */
export interface ComparedTransport {
  frame: number;
  /** tshark's lines. */
  lines: number;
  differences: Difference[];
}

export interface TransportOptions {
  filter: string;
  /** Names of layers as PDML has them. */
  layers: ReadonlySet<string>;
  /** Only so many frames of the file. */
  most: number;
}

/** The place in which TCP hands on the octets of a PDU is the same for both: layers behind TCP are paired in order. */
export async function compareTransport(path: string, { filter, layers, most }: TransportOptions): Promise<ComparedTransport[]> {
  const theirs = new Map(parsePdml(runTshark(['-2', '-n', '-r', path, '-c', String(most), '-Y', filter, '-T', 'pdml'])).map((tree) => [numberOf(tree), tree]));
  const compared: ComparedTransport[] = [];
  const file = await openCapture(path);
  const inspection = await inspectCapture(file, { wants: wantsOf([], { columns: true, trees: true }), frames: most });
  await inspection.each({
    visit: (frame) => {
      const tree = theirs.get(frame.frame.number);
      if (!tree) return;
      const wanted = tree.filter(({ name }) => layers.has(name));
      compared.push({ frame: frame.frame.number, lines: count(wanted), differences: treeDifferences(frame.dissection(), wanted, layers) });
    },
  });
  await file.close();
  return compared;
}

function numberOf(tree: readonly PdmlLine[]): number {
  return Number(tree[0]?.lines.find(({ name }) => name === 'frame.number')?.show);
}

function count(lines: readonly PdmlLine[]): number {
  return lines.reduce((sum, line) => sum + 1 + count(line.lines), 0);
}
