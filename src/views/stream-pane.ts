import { element } from './element.ts';
import { type FollowedSegment, followStream, type StreamPiece } from './follow-stream.ts';
import type { OpenedFrames } from './opened-frames.ts';
import { say } from './say.ts';
import type { ViewWords } from './view.ts';

/** The octets of one connection as text, each direction in its colour; a piece leads to its frame. */
export interface StreamPane {
  readonly box: HTMLElement;
  /** Shows the stream with this `tcp.stream`; what is shown stays where the frame belongs to none. */
  follow(stream: number | undefined): void;
}

/** Octets shown of one stream: more would be a download and no reading. */
const MOST_OCTETS = 1 << 18;

export function streamPane(opened: OpenedFrames, words: ViewWords, onChoose: (frame: number) => void): StreamPane {
  const text = element('div', { class: 'view-stream-text', tabindex: 0, role: 'group', 'aria-label': say(words, 'stream') });
  const head = element('p', { class: 'view-stream-head' });
  let shown: number | undefined;
  text.addEventListener('click', ({ target }) => goTo(target as Element));
  text.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || !press(event.key)) return;
    event.preventDefault();
  });

  /** One stop for the Tab key: arrow keys go from piece to piece, Enter to its frame. */
  function press(key: string): boolean {
    const pieces = [...text.querySelectorAll<HTMLElement>('[data-frame-number]')];
    const at = pieces.indexOf(document.activeElement as HTMLElement);
    if (key === 'Enter' || key === ' ') return at >= 0 && goTo(pieces[at]!);
    const to = pieces[{ ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: pieces.length - 1 }[key] ?? -1];
    to?.focus();
    return to !== undefined;
  }

  function goTo(target: Element): boolean {
    const piece = target.closest<HTMLElement>('[data-frame-number]');
    if (piece) onChoose(Number(piece.dataset.frameNumber));
    return piece !== null;
  }

  function follow(stream: number | undefined): void {
    if (stream === undefined || stream === shown) return;
    shown = stream;
    let room = MOST_OCTETS;
    const pieces: HTMLElement[] = [];
    for (const piece of followStream(segmentsOf(opened, stream))) {
      if (room <= 0) break;
      pieces.push(...drawPiece(piece, words, room));
      room -= piece.octets.length;
    }
    head.textContent = say(words, room > 0 ? 'stream-of' : 'stream-cut', { stream, count: MOST_OCTETS });
    text.replaceChildren(...pieces);
    text.scrollTop = 0;
  }

  return { box: element('div', { class: 'view-stream' }, head, text), follow };
}

function drawPiece({ frame, from, octets, missing }: StreamPiece, words: ViewWords, room: number): HTMLElement[] {
  const gap = missing > 0 ? [element('span', { class: 'view-gap' }, say(words, 'missing', { count: missing }))] : [];
  if (octets.length === 0) return gap;
  return [...gap, element('span', { class: from === 0 ? 'first' : 'second', 'data-frame-number': frame, title: `#${frame}`, role: 'link', tabindex: -1 }, printable(octets.subarray(0, room)))];
}

/** ASCII with line ends; a dot for everything else, as Wireshark has it. */
function printable(octets: Uint8Array): string {
  let text = '';
  for (const octet of octets) text += octet === 10 || octet === 9 || (octet >= 32 && octet < 127) ? String.fromCharCode(octet) : octet === 13 ? '' : '.';
  return text;
}

function segmentsOf(opened: OpenedFrames, stream: number): FollowedSegment[] {
  const segments: FollowedSegment[] = [];
  let first: string | null = null;
  for (const [index, { number, context, columns }] of opened.frames.entries()) {
    const { segment } = context;
    if (segment?.stream !== stream) continue;
    const source = opened.source(index);
    const port = source.occurrences('tcp.srcport')[0]?.value;
    const sender = `${columns.source} ${String(port)}`;
    first ??= sender;
    const payload = source.occurrences('tcp.payload')[0]?.value;
    const octets = payload instanceof Uint8Array ? payload : new Uint8Array(0);
    segments.push({ frame: number, from: sender === first ? 0 : 1, seq: segment.segment.seq, length: segment.segment.length, octets });
  }
  return segments;
}
