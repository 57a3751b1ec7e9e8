import type { Analysis } from '../analysis.ts';
import type { Connection } from '../connections/connection.ts';
import { compileFilter } from '../filters/compile-filter.ts';
import { lookUpFields } from '../inspections/look-up-fields.ts';
import type { Countable, Outcome } from './claim.ts';
import { NOT_SEEN } from './evidence.ts';

type Counted = Exclude<Countable, 'close-segments' | 'handshake-segments'>;

/** How many there are. What the report leaves out could be more, so that only what is counted whole is judged. */
export function counted(analysis: Analysis, what: Counted, value: number): Outcome {
  const { found, frames, alsoRight } = COUNTS[what](analysis);
  const told = { reason: 'found' as const, params: { found }, frames: frames.slice(0, 12) };
  if (found === value) return { verdict: 'true', ...told };
  if (alsoRight.includes(value) || isPartial(analysis)) return { verdict: 'undecidable', ...told };
  const unused = analysis.connections.filter(({ carries }) => carries === 'nothing').length;
  if (what === 'connections' && unused > 0) return { verdict: 'false', ...told, reason: 'unused-connections', params: { found, unused }, mistake: 'M7' };
  return { verdict: 'false', ...told, mistake: MISTAKES[what] };
}

const MISTAKES = { connections: 'M7', requests: 'M15', objects: 'M15', retransmissions: 'M13' } as const;

interface Count {
  found: number;
  frames: number[];
  /** What another way of counting comes to, so that nobody can call it wrong. */
  alsoRight: number[];
}

const COUNTS: Record<Counted, (analysis: Analysis) => Count> = {
  connections: ({ connections, traffic }) => ({ found: connections.length, frames: connections.map(({ firstFrame }) => firstFrame), alsoRight: [traffic.tcp.connections] }),
  requests: ({ exchanges }) => {
    const requests = exchanges.flatMap(({ request }) => request ?? []);
    return { found: requests.length, frames: requests.map(({ firstFrame }) => firstFrame), alsoRight: requests.some(({ method }) => method !== 'GET') ? [requests.filter(({ method }) => method === 'GET').length] : [] };
  },
  objects: ({ exchanges }) => {
    const asked = exchanges.flatMap(({ request, response }) => (request ? [{ target: request.target, frame: request.firstFrame, there: (response?.status ?? 404) < 400 }] : []));
    const distinct = (list: typeof asked) => new Set(list.map(({ target }) => target)).size;
    return { found: distinct(asked), frames: asked.map(({ frame }) => frame), alsoRight: [distinct(asked.filter(({ there }) => there))] };
  },
  retransmissions: ({ connections }) => {
    const of = (kinds: readonly string[]) => connections.reduce((sum, { verdicts }) => sum + kinds.reduce((all, kind) => all + (verdicts[kind as keyof typeof verdicts] ?? 0), 0), 0);
    const all = of(RETRANSMITTED);
    // A fast or needless one may be counted by its own name, what came out of order as one; copies of a SYN not at all.
    const others = [of(['retransmission']), of(['retransmission', 'fast_retransmission']), of(['retransmission', 'spurious_retransmission'])].filter((count) => count > 0);
    const unordered = of(['out_of_order']);
    return { found: all, frames: repeatedFrames(connections), alsoRight: [...others, ...(unordered > 0 ? [all + unordered] : [])] };
  },
};

export const RETRANSMITTED = ['retransmission', 'fast_retransmission', 'spurious_retransmission'] as const;

function repeatedFrames(connections: Connection[]): number[] {
  const isRepeat = (kind: string) => (RETRANSMITTED as readonly string[]).includes(kind);
  return connections.flatMap(({ segments }) => segments.filter(({ verdicts }) => verdicts.some(({ kind }) => isRepeat(kind))).map(({ frame }) => frame));
}

function isPartial({ connectionsOmitted, traffic, unread }: Analysis): boolean {
  return connectionsOmitted > 0 || traffic.connectionsNotFollowed > 0 || unread.some(({ kind }) => kind === 'too-many-messages');
}

/** How many of the kept frames a display filter lets through. */
export function filtered(analysis: Analysis, text: string, value: number): Outcome {
  if (!analysis.kept) return { verdict: 'undecidable', reason: 'none-kept', params: {} };
  const fields = lookUpFields(analysis.kept);
  try {
    const filter = compileFilter(text);
    const frames = fields.frames.filter((frame) => filter.matches(fields.sourceOf(frame)!));
    const isWhole = fields.frames.length === analysis.capture.frames;
    const verdict = frames.length === value ? 'true' : isWhole || frames.length > value ? 'false' : 'undecidable';
    // A filter that begins with "not" finds frames outside the report, too, and so may find more than are kept.
    return { verdict: verdict === 'true' && !isWhole && /!|not/.test(text) ? 'undecidable' : verdict, reason: 'found', params: { found: frames.length }, frames: frames.slice(0, 12) };
  } catch {
    return { verdict: 'unreadable', reason: 'wrong-filter', params: { filter: text } };
  }
}

/** Of frames outside the report there are counts by protocol only, so that absence is known of few. */
export function protocol(analysis: Analysis, name: string, present: boolean): Outcome {
  const { traffic, kept } = analysis;
  const counts: Record<string, number> = { arp: traffic.arp.frames, icmp: traffic.icmp.frames, udp: traffic.udp.frames, tcp: traffic.tcp.frames, tls: traffic.tlsConnections, http: traffic.httpConnections };
  const inKept = kept && counts[name] === undefined ? filtered(analysis, name, 0) : null;
  if (inKept?.verdict === 'unreadable') return inKept;
  const found = counts[name] ?? inKept?.frames?.length ?? 0;
  const absent = counts[name] === 0 || (name === 'dns' && traffic.udp.frames === 0 && found === 0);
  if (found === 0 && !absent) return NOT_SEEN;
  return { verdict: found > 0 === present ? 'true' : 'false', reason: 'found', params: { found }, ...(found === 0 && present ? { mistake: 'M8' as const } : {}) };
}
