import { element } from './element.ts';
import { octetsPane } from './octets-pane.ts';
import type { OpenedFrames } from './opened-frames.ts';
import { say } from './say.ts';
import { streamPane } from './stream-pane.ts';
import type { TreeLine } from './tree-lines.ts';
import { treePane } from './tree-pane.ts';
import type { Target, ViewWords } from './view.ts';

/** What is shown of the chosen frame: its tree beside its octets, or the stream that it belongs to. */
export interface FramePanes {
  readonly box: HTMLElement;
  /** The button that turns between the two. */
  readonly follow: HTMLButtonElement;
  show(index: number): void;
  /** Chooses a field of the frame shown, or what its octets hold. */
  point(target: Pick<Target, 'field' | 'octets'>): void;
  focus(): void;
}

export interface FramePanesOptions {
  opened: OpenedFrames;
  words: ViewWords;
  /** A piece of a stream was chosen. */
  onFrame(frame: number): void;
  onFollow(stream: number): void;
}

export function framePanes({ opened, words, onFrame, onFollow }: FramePanesOptions): FramePanes {
  const octets = octetsPane(words, (source, octet) => tree.choose(tree.lineAt(source, octet)));
  const tree = treePane(words, mark);
  const stream = streamPane(opened, words, (frame) => {
    turn(false);
    onFrame(frame);
  });
  const said = element('output', { class: 'view-said' });
  const follow = element('button', { type: 'button', class: 'view-follow', 'aria-pressed': 'false', disabled: true }, say(words, 'follow'));
  const box = element('div', { class: 'view-panes' }, tree.box, octets.box, stream.box, said);
  let current = -1;
  stream.box.hidden = true;
  follow.addEventListener('click', () => turn(Boolean(stream.box.hidden)));

  function show(index: number): void {
    const { capturedLength } = opened.frames[index]!;
    const dissection = opened.dissection(index);
    current = index;
    said.textContent = '';
    octets.show(dissection.sources, capturedLength - dissection.sources[0]!.octets.length);
    tree.show(dissection);
    follow.disabled = streamOf() === undefined;
    if (!stream.box.hidden) stream.follow(streamOf());
  }

  function streamOf(): number | undefined {
    return opened.frames[current]?.context.segment?.stream;
  }

  function turn(toStream: boolean): void {
    stream.box.hidden = !toStream;
    tree.box.hidden = octets.box.hidden = said.hidden = toStream;
    follow.setAttribute('aria-pressed', String(toStream));
    const number = streamOf();
    if (!toStream || number === undefined) return;
    stream.follow(number);
    onFollow(number);
  }

  function mark(line: TreeLine | null): void {
    if (line) octets.mark(line.source, line.span);
    said.textContent = line ? placeOf(line, words) : '';
  }

  function point({ field, octets: span }: Pick<Target, 'field' | 'octets'>): void {
    if (!field && !span) return;
    turn(false);
    const line = (field ? tree.lineOf(field) : null) ?? (span ? tree.lineAt(0, span.start) : null);
    if (line) tree.choose(line);
    if (span) octets.mark(0, span);
  }

  return { box, follow, show, point, focus: () => (tree.box.hidden ? stream.box : tree.box).focus({ preventScroll: true }) };
}

/** The field's name, which a filter is written with, and where it stands. */
function placeOf({ name, label, span }: TreeLine, words: ViewWords): string {
  const field = name || label;
  if (!span || span.end === span.start) return say(words, 'in-no-octet', { field });
  return say(words, span.end - span.start === 1 ? 'in-octet' : 'in-octets', { field, start: span.start, last: span.end - 1, count: span.end - span.start });
}
