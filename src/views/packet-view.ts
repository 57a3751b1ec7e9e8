import type { Filter } from '../filters/filter.ts';
import { element } from './element.ts';
import { filterBox } from './filter-box.ts';
import { matching } from './matching.ts';
import { octetsPane } from './octets-pane.ts';
import { openFrames } from './opened-frames.ts';
import { packetList } from './packet-list.ts';
import { say } from './say.ts';
import { streamPane } from './stream-pane.ts';
import { treePane } from './tree-pane.ts';
import type { Target, ViewSource } from './view.ts';

/** Filter box, packet list, tree and octets: one chosen frame, one chosen field. */
export interface PacketView {
  readonly box: HTMLElement;
  goTo(target: Target): void;
  focus(): void;
  focusFilter(): void;
}

/** Beyond this an address is cut; and how wide a character of the list is. */
const WIDEST_ADDRESS = 26;
const CHARACTER_REM = 0.48;

export function packetView({ kept, words }: ViewSource, onFrame: (frame: number) => void): PacketView {
  const opened = openFrames(kept);
  const status = element('output', { class: 'view-status', for: 'view-filter' });
  const follow = element('button', { type: 'button', class: 'view-follow', 'aria-pressed': 'false' }, say(words, 'follow'));
  const list = packetList({ frames: kept.frames, words, timeDigits: kept.timeDigits, onChoose: show });
  const octets = octetsPane(words, (source, octet) => tree.choose(tree.lineAt(source, octet)));
  const tree = treePane(words, (line) => line && octets.mark(line.source, line.span));
  const stream = streamPane(opened, words, (frame) => goTo({ frame }));
  const filter = filterBox(words, apply);
  const panes = element('div', { class: 'view-panes' }, tree.box, octets.box, stream.box);
  const box = element('div', { class: 'view-body' }, element('div', { class: 'view-bar' }, filter.box, status, follow), heads(words), list.box, panes);
  const longest = kept.frames.reduce((most, { columns }) => Math.max(most, columns.source.length, columns.destination.length), 0);
  box.style.setProperty('--view-address', `${Math.min(longest, WIDEST_ADDRESS) * CHARACTER_REM}rem`);
  let turn = 0;
  let isFollowing = false;
  let current = -1;
  stream.box.hidden = true;
  follow.addEventListener('click', () => showStream(!isFollowing));
  list.show(kept.frames.map((_, index) => index));
  tellShown(kept.frames.length);
  if (kept.frames.length > 0) goTo({ frame: kept.frames[0]!.number });

  async function apply(chosen: Filter): Promise<void> {
    const own = ++turn;
    const indexes = await matching(chosen, opened, () => own !== turn);
    if (indexes === null || own !== turn) return;
    list.show(indexes);
    list.choose(kept.frames[current] ? current : -1);
    tellShown(indexes.length);
  }

  function tellShown(shown: number): void {
    const left = kept.total - kept.frames.length;
    status.textContent = say(words, left > 0 ? 'shown-of-some' : 'shown', { shown, all: kept.frames.length, left });
  }

  function show(index: number): void {
    const frame = kept.frames[index]!;
    current = index;
    const { sources } = opened.dissection(index);
    tree.show(opened.dissection(index));
    octets.show(sources, frame.capturedLength - sources[0]!.octets.length);
    const number = frame.context.segment?.stream;
    follow.disabled = number === undefined;
    if (isFollowing && number !== undefined) stream.follow(number);
    onFrame(frame.number);
  }

  function showStream(isShown: boolean): void {
    const number = kept.frames[current]?.context.segment?.stream;
    if (isShown && number === undefined) return;
    isFollowing = isShown;
    stream.box.hidden = !isShown;
    tree.box.hidden = octets.box.hidden = isShown;
    follow.setAttribute('aria-pressed', String(isShown));
    if (isShown) {
      stream.follow(number!);
      filter.set(`tcp.stream == ${number}`);
    }
  }

  function goTo({ frame, field, octets: span }: Target): void {
    const index = opened.indexOf(frame);
    if (index < 0) return;
    if (isFollowing) showStream(false);
    list.choose(index);
    if (list.chosen() !== index) filter.set('');
    show(index);
    const line = (field ? tree.lineOf(field) : null) ?? (span ? tree.lineAt(0, span.start) : null);
    if (line) tree.choose(line);
    if (span) octets.mark(0, span);
  }

  return { box, goTo, focus: () => list.box.focus(), focusFilter: filter.focus };
}

function heads(words: ViewSource['words']): HTMLElement {
  const columns = ['number', 'time', 'source', 'destination', 'protocol', 'length', 'info'];
  return element('div', { class: 'view-heads', 'aria-hidden': 'true' }, ...columns.map((column) => element('span', { class: column }, say(words, column))));
}
