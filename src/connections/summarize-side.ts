import type { AssembledStream } from './assemble-stream.ts';
import type { EndpointSummary, TcpOption, VerdictKind } from './connection.ts';
import type { Flow, Look } from './flow.ts';

/** Counts what one endpoint sent and what its SYN announced. */
export interface SideSummary {
  countFrame(): void;
  see(look: Look, options: TcpOption[]): void;
  frames(): number;
  verdicts: Partial<Record<VerdictKind, number>>;
  finish(flow: Flow, stream: AssembledStream): EndpointSummary;
}

export function summarizeSide(): SideSummary {
  let frames = 0;
  let octets = 0;
  let initialSequence: number | null = null;
  let offered: TcpOption[] = [];
  const verdicts: Partial<Record<VerdictKind, number>> = {};
  return { countFrame: () => void frames++, see, frames: () => frames, verdicts, finish };

  function see(look: Look, options: TcpOption[]): void {
    octets += look.length;
    for (const { kind } of look.verdicts) verdicts[kind] = (verdicts[kind] ?? 0) + 1;
    if (!look.hasSyn) return;
    initialSequence = look.seq;
    offered = options;
  }

  function finish(flow: Flow, stream: AssembledStream): EndpointSummary {
    const missingOctets = stream.gaps.reduce((sum, gap) => sum + gap.end - gap.start, 0);
    return {
      frames, octets, uniqueOctets: stream.length - missingOctets, initialSequence, base: flow.base, ...announced(initialSequence !== null, offered), missingOctets,
    };
  }
}

function announced(hasSyn: boolean, options: TcpOption[]): Pick<EndpointSummary, 'mss' | 'windowShift' | 'sackPermitted' | 'timestamps'> {
  const mss = options.find((option) => option.kind === 'mss');
  const scale = options.find((option) => option.kind === 'window-scale');
  const has = (kind: TcpOption['kind']) => (hasSyn ? options.some((option) => option.kind === kind) : null);
  return { mss: mss?.value ?? null, windowShift: scale?.shift ?? null, sackPermitted: has('sack-permitted'), timestamps: has('timestamps') };
}
