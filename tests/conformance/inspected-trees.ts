import { openCapture } from '../../src/frames/open-capture.ts';
import { inspectCapture } from '../../src/inspections/inspect-capture.ts';
import type { Columns } from '../../src/layers/dissection.ts';
import { treeDifferences, type Difference } from './pdml-trees.ts';
import { parsePdml, type PdmlLine } from './pdml.ts';
import { runTshark, tsharkColumns } from './tshark-trees.ts';

/** One frame as `inspect` shows it, held against an installed tshark's two passes. */
export interface InspectedTree {
  number: number;
  /** Their layers, with every line. */
  theirs: readonly PdmlLine[];
  differences: Difference[];
  columns: Columns;
  theirColumns: Columns;
}

/** The first `most` frames of a capture; `layers` names those that are compared, as PDML has them. */
export async function inspectedTrees(path: string, most: number, layers?: ReadonlySet<string>): Promise<InspectedTree[]> {
  const theirs = parsePdml(runTshark(['-2', '-n', '-r', path, '-c', String(most), '-T', 'pdml']));
  const columns = tsharkColumns(path, most);
  const file = await openCapture(path);
  const inspection = await inspectCapture(file, { frames: most, wants: { connections: true, analysis: true, payloads: true, datagrams: true } });
  const trees: InspectedTree[] = [];
  await inspection.each({
    visit(inspected) {
      const { number } = inspected.frame;
      const tree = theirs[number - 1];
      if (!tree) return false;
      const dissection = inspected.dissection();
      trees.push({ number, theirs: tree, differences: treeDifferences(dissection, tree, layers), columns: inspected.columns(), theirColumns: columns.get(number)! });
      return undefined;
    },
  });
  await file.close();
  return trees;
}
