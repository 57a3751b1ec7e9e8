import type { Filter } from '../filters/filter.ts';
import { rowColour } from '../inspections/row-colours.ts';
import { element } from './element.ts';
import { filterBox } from './filter-box.ts';
import { framePanes } from './frame-panes.ts';
import { matching } from './matching.ts';
import { openFrames } from './opened-frames.ts';
import { packetList } from './packet-list.ts';
import { say } from './say.ts';
import type { Target, ViewSource } from './view.ts';
import { warmUp } from './warm-up.ts';

/** Filter box, packet list, tree and octets: one chosen frame, one chosen field. */
export interface PacketView {
  readonly box: HTMLElement;
  /** Shows the list for the first time; the box stands in the page by then. */
  begin(): void;
  goTo(target: Target): void;
  /** Puts the focus where the target is: in the tree for a field or octets, else in the list. */
  focus(target: Target | null): void;
  focusFilter(): void;
}

/** Beyond this an address is cut; and how wide a character of the list is. */
const WIDEST_ADDRESS = 26;
const CHARACTER_REM = 0.48;
/** The head of the column has to fit, too. */
const NARROWEST_ADDRESS = 12;

export function packetView({ kept, words, filter: firstFilter = '' }: ViewSource, onFrame: (frame: number) => void): PacketView {
  const opened = openFrames(kept);
  const status = element('output', { class: 'view-status', for: 'view-filter' });
  const list = packetList({ frames: kept.frames, words, timeDigits: kept.timeDigits, colourOf: (index) => rowColour(opened.source(index)), onChoose: (index) => show(index, 'soon') });
  const panes = framePanes({ opened, words, onFrame: (frame) => goTo({ frame }), onFollow: (stream) => filter.set(`tcp.stream == ${stream}`) });
  const filter = filterBox(words, (chosen) => void apply(chosen));
  const box = element('div', { class: 'view-body' }, element('div', { class: 'view-bar' }, filter.box, status, panes.follow), list.box, panes.box);
  box.style.setProperty('--view-address', `${addressCharacters(kept.frames) * CHARACTER_REM}rem`);
  let turn = 0;
  let due = 0;
  let current = -1;
  /** What was gone to while a filter was at work: it is shown whatever that lets through. */
  let wanted = -1;

  async function apply(chosen: Filter): Promise<void> {
    const own = ++turn;
    wanted = -1;
    list.box.setAttribute('aria-busy', 'true');
    const indexes = await matching(chosen, opened, () => own !== turn);
    if (indexes === null || own !== turn) return;
    if (wanted >= 0 && !indexes.includes(wanted)) return filter.set('');
    list.box.setAttribute('aria-busy', 'false');
    list.show(indexes);
    tellShown(indexes.length);
    chooseNearest();
  }

  /** Where the filter hides the chosen frame the nearest one takes its place, as in Wireshark. */
  function chooseNearest(): void {
    const index = list.nearest(current);
    if (index < 0 || index === current) return;
    list.choose(index);
    show(index, 'now');
  }

  function tellShown(shown: number): void {
    const left = kept.total - kept.frames.length;
    status.textContent = say(words, left > 0 ? 'shown-of-some' : 'shown', { shown, all: kept.frames.length, left });
  }

  /** While a key is held down the panes follow once a picture, and the list at once. */
  function show(index: number, when: 'now' | 'soon'): void {
    current = index;
    cancelAnimationFrame(due);
    const draw = () => {
      panes.show(index);
      onFrame(kept.frames[index]!.number);
    };
    if (when === 'now') draw();
    else due = requestAnimationFrame(draw);
  }

  function goTo({ frame, field, octets }: Target): void {
    const index = opened.indexOf(frame);
    if (index < 0) return;
    if (!list.holds(index)) filter.set('');
    wanted = index;
    list.choose(index);
    show(index, 'now');
    panes.point({ field, octets });
  }

  return {
    box, goTo,
    begin() {
      list.show(kept.frames.map((_, index) => index));
      filter.set(firstFilter);
      warmUp(opened);
    },
    focus: (target) => (target?.field || target?.octets ? panes.focus() : list.box.focus({ preventScroll: true })),
    focusFilter: filter.focus,
  };
}

function addressCharacters(frames: ViewSource['kept']['frames']): number {
  const longest = frames.reduce((most, { columns }) => Math.max(most, columns.source.length, columns.destination.length), NARROWEST_ADDRESS);
  return Math.min(longest, WIDEST_ADDRESS);
}
