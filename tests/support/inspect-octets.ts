import { inspectCapture } from '../../src/inspections/inspect-capture.ts';
import { occurrencesIn } from '../../src/layers/occurrences-in.ts';
import { treeLines } from '../../src/layers/tree-lines.ts';
import { memoryCapture } from './memory-capture.ts';

/** What going through a capture in memory cost, and the first thing that broke a promise. */
export interface Inspected {
  frames: number;
  slowestMs: number;
  slowestFrame: number;
  /** Null where every promise was kept. */
  broken: string | null;
}

const ASKED = ['frame.number', 'ip.addr', 'tcp.seq', 'tcp.analysis.flags', 'tcp.payload', 'http.request.uri', 'http.file_data', 'dns.qry.name', 'tls.handshake.extensions_server_name', '_ws.expert.message'];

/** Makes everything of every frame: tree, columns, context, fields. Spans lie in their source, contexts are plain JSON, nothing throws. */
export async function inspectOctets(octets: Uint8Array): Promise<Inspected> {
  const inspected: Inspected = { frames: 0, slowestMs: 0, slowestFrame: 0, broken: null };
  const inspection = await inspectCapture(memoryCapture(octets), { wants: { connections: true, analysis: true, payloads: true, datagrams: true } });
  await inspection.each({
    visit(frame) {
      const { number } = frame.frame;
      const started = performance.now();
      const dissection = frame.dissection();
      treeLines(dissection.layers);
      frame.columns();
      for (const name of ASKED) frame.occurrences(name);
      const tookMs = performance.now() - started;
      inspected.frames++;
      if (tookMs > inspected.slowestMs) Object.assign(inspected, { slowestMs: tookMs, slowestFrame: number });
      inspected.broken ??= spanFault(dissection, number) ?? jsonFault(frame.context(), number) ?? sourceFault(dissection, number);
    },
  });
  return inspected;
}

type Dissected = Parameters<typeof occurrencesIn>[0];
type Lines = readonly { label: string; span?: { start: number; end: number }; source?: number; fields?: Lines }[];

function spanFault({ layers, sources }: Dissected, frame: number): string | null {
  const visit = (lines: Lines, outer: number): string | null => {
    for (const { label, span, source = outer, fields = [] } of lines) {
      const length = sources[source]?.octets.length ?? -1;
      if (span && !(span.start >= 0 && span.start <= span.end && span.end <= length)) return `frame ${frame}: "${label}" spans ${span.start} to ${span.end} of ${length}`;
      const inner = visit(fields, source);
      if (inner !== null) return inner;
    }
    return null;
  };
  return visit(layers, 0);
}

function jsonFault(context: object, frame: number): string | null {
  return JSON.stringify(JSON.parse(JSON.stringify(context))) === JSON.stringify(context) ? null : `frame ${frame}: its context is no plain JSON`;
}

function sourceFault(dissection: Dissected, frame: number): string | null {
  const source = occurrencesIn(dissection);
  return ASKED.every((name) => Array.isArray(source.occurrences(name))) ? null : `frame ${frame}: fields are no lists`;
}
