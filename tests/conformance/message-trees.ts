import { openCapture } from '../../src/frames/open-capture.ts';
import { inspectCapture } from '../../src/inspections/inspect-capture.ts';
import { wantsOf } from '../../src/inspections/wants.ts';
import type { Difference } from './pdml-trees.ts';
import { treeDifferences } from './pdml-trees.ts';
import { parsePdml, type PdmlLine } from './pdml.ts';
import { runTshark } from './tshark-trees.ts';

/** The layers behind TCP of every frame that tshark shows as a message, ours held against tshark's. */
export interface ComparedMessages {
  frame: number;
  differences: Difference[];
  lines: number;
}

const LAYERS = new Set([
  'http', 'websocket', 'websocket.payload.continue', 'data-text-lines', 'json', 'xml', 'urlencoded-form', 'mime_multipart', 'png', 'image-gif', 'image-jfif', 'media',
  'data', '_ws.malformed', '_ws.short', '',
]);

/** `filter` is a display filter that both would show: `http`. */
export async function compareMessages(path: string, filter: string): Promise<ComparedMessages[]> {
  const theirs = new Map(parsePdml(runTshark(['-2', '-n', '-r', path, '-Y', filter, '-T', 'pdml'])).map((tree) => [numberOf(tree), tree]));
  const compared: ComparedMessages[] = [];
  const file = await openCapture(path);
  const inspection = await inspectCapture(file, { wants: wantsOf([], { columns: true, trees: true }) });
  await inspection.each({
    visit: (frame) => {
      const tree = theirs.get(frame.frame.number);
      if (!tree) return;
      const behind = tree.slice(tree.findIndex(({ name }) => name === 'tcp') + 1).filter(({ name }) => LAYERS.has(name)).map(placed);
      const dissection = frame.dissection();
      const at = dissection.layers.findIndex(({ protocol }) => protocol === 'tcp');
      compared.push({ frame: frame.frame.number, lines: count(behind), differences: treeDifferences({ ...dissection, layers: dissection.layers.slice(at + 1) }, behind, LAYERS) });
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

/** tshark notes a place in the frame for what stands in decoded or unmasked octets (differences-messages.md); there it begins at 0. */
function placed(line: PdmlLine): PdmlLine {
  const labels = line.lines.map(({ label }) => label);
  const isChunked = labels.includes('HTTP chunked response');
  const isCoded = labels.some((label) => label.startsWith('Content-encoded'));
  const isMasked = line.lines.some(({ name }) => name === 'websocket.masking_key');
  const isMoved = ({ name, label }: PdmlLine) =>
    (name === 'http.file_data' && (isChunked || isCoded)) || (label.startsWith('Content-encoded') && isChunked) || (name === 'websocket.payload' && isMasked);
  return { ...line, show: unescaped(line), lines: line.lines.map((child) => (isMoved(child) ? { ...placed(child), at: 0 } : placed(child))) };
}

/** PDML writes control characters of a value as `\x1b`. */
function unescaped({ show, name }: PdmlLine): string | undefined {
  return name.startsWith('http.') ? show?.replace(/\\x([0-9a-f]{1,2})/g, (_, code: string) => String.fromCharCode(parseInt(code, 16))) : show;
}
