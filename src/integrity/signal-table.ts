import type { NoteCode, Reason, SharedCode, Strength, Tier } from './integrity.ts';

interface SharedRow {
  tier: Tier;
  strength: Strength;
  /** Whether one such mark alone makes a cluster; the others are told of those who are in one. */
  links: boolean;
  reasons: readonly Reason[];
}

const TOGETHER: readonly Reason[] = ['pair-work', 'made-together', 'both-ends', 'handed-in-twice', 'given-file'];

/** What two submissions may have in common, and what else may be the reason. */
export const SHARED: Readonly<Record<SharedCode, SharedRow>> = {
  'same-file': { tier: 'same-recording', strength: 'decisive', links: true, reasons: ['pair-work', 'handed-in-twice', 'given-file'] },
  'initial-numbers': { tier: 'same-recording', strength: 'decisive', links: true, reasons: TOGETHER },
  segments: { tier: 'same-recording', strength: 'decisive', links: true, reasons: TOGETHER },
  'frame-times': { tier: 'same-recording', strength: 'decisive', links: true, reasons: ['pair-work', 'made-together', 'handed-in-twice', 'given-file'] },
  timestamps: { tier: 'same-recording', strength: 'strong', links: true, reasons: [...TOGETHER, 'old-clocks'] },
  exchanges: { tier: 'same-recording', strength: 'strong', links: false, reasons: [...TOGETHER, 'same-second', 'cache'] },
  recorder: { tier: 'same-recording', strength: 'weak', links: false, reasons: ['lab-machines'] },
  interface: { tier: 'same-machine', strength: 'strong', links: true, reasons: ['lab-machines', 'shared-laptop', 'cloned-machines'] },
  mac: { tier: 'same-machine', strength: 'weak', links: true, reasons: ['lab-machines', 'shared-laptop', 'cloned-machines', 'router'] },
};

export const NOTES: Readonly<Record<NoteCode, { strength: Strength; reasons: readonly Reason[] }>> = {
  'other-number': { strength: 'strong', reasons: ['template-left', 'group-page', 'chance'] },
  'other-name': { strength: 'weak', reasons: ['template-left', 'group-page', 'chance'] },
  'same-page': { strength: 'weak', reasons: ['public-page', 'template-left', 'pair-work'] },
  'same-exchange': { strength: 'weak', reasons: ['same-second', 'cache'] },
  'given-recording': { strength: 'information', reasons: ['asked-for', 'wrong-file'] },
  'date-offset': { strength: 'weak', reasons: ['server-clock', 'own-clock', 'cache'] },
  'time-goes-back': { strength: 'information', reasons: ['several-interfaces', 'clock-set', 'merged'] },
  'repeated-frames': { strength: 'information', reasons: ['loopback-twice', 'several-interfaces', 'merged'] },
  'unseen-octets': { strength: 'weak', reasons: ['exported-displayed', 'dropped', 'cut-down'] },
  'handmade-numbers': { strength: 'strong', reasons: ['exercise', 'simulator', 'anonymised'] },
  'even-timing': { strength: 'weak', reasons: ['coarse-clock', 'converted', 'exercise'] },
  'writing-program': { strength: 'information', reasons: ['converted', 'cut-down', 'merged'] },
  'several-sections': { strength: 'information', reasons: ['merged', 'converted'] },
};
