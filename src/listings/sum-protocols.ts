import type { InspectedFrame } from '../inspections/inspection.ts';
import type { Listing } from './listing.ts';

interface Node {
  protocol: string;
  frames: number;
  octets: number;
  inside: Node[];
}

const RULE = '='.repeat(67);
const NAME_COLUMNS = 40;
const SEGMENTS = 'tcp.segments';

/** `-z io,phs`: which protocols stand in which, with their frames. tshark counts the frame itself as one only where frames are chosen by a filter. */
export function sumProtocols(filter: string, countsFrames: boolean): Listing {
  const root: Node = { protocol: '', frames: 0, octets: 0, inside: [] };
  return {
    begin: () => '',
    take(frame) {
      count(frame, root, countsFrames || filter !== '');
      return '';
    },
    end: () => ['', RULE, 'Protocol Hierarchy Statistics', `Filter: ${filter}`, '', ...rows(root.inside, 0), RULE, ''].join('\n'),
  };
}

function count(frame: InspectedFrame, root: Node, countsFrames: boolean): void {
  let node = root;
  // What was put together is counted behind what was read from it.
  const layers = frame.dissection().layers.map(({ protocol }) => protocol);
  for (const protocol of [...layers.filter((name) => name !== SEGMENTS), ...layers.filter((name) => name === SEGMENTS)]) {
    if (protocol === '' || (protocol === 'frame' && !countsFrames)) continue;
    node = childOf(node, protocol);
    node.frames += 1;
    node.octets += frame.frame.wireLength;
  }
}

function childOf({ inside }: Node, protocol: string): Node {
  const known = inside.find((child) => child.protocol === protocol);
  if (known) return known;
  const child = { protocol, frames: 0, octets: 0, inside: [] };
  inside.push(child);
  return child;
}

function rows(nodes: readonly Node[], depth: number): string[] {
  return nodes.flatMap(({ protocol, frames, octets, inside }) => {
    const name = `${'  '.repeat(depth)}${protocol}`.padEnd(NAME_COLUMNS);
    return [`${name} frames:${frames} bytes:${octets}`, ...rows(inside, depth + 1)];
  });
}
