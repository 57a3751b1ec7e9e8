import type { Inline } from '../explanations/explanation.ts';
import type { Voice } from '../explanations/open-voice.ts';
import { wordingIn } from '../explanations/wording-in.ts';
import type { CriterionGrade, CriterionOutcome, Ground } from '../grades/grade.ts';
import { phraseGrounds } from './phrase-claim.ts';

/** What a criterion was judged by: the check that decided it, with its frames. */
export function phraseCriterion(voice: Voice, { grounds, outcome, weight, capture }: CriterionGrade): Inline[] {
  const wanted = outcome === 'person' ? null : (outcome === 'met') !== (weight === 'penalty');
  const telling = grounds.find(({ holds }) => holds === wanted) ?? grounds[0];
  const before = INTRODUCED.has(outcome) && telling?.by !== 'manual' ? voice.phrase(`ground.${outcome}`) : [];
  // A penalty asks for nothing.
  const asked = weight === 'penalty' && telling ? { ...telling, min: 0, max: null } : telling;
  const place = capture === undefined ? [] : voice.phrase('ground.capture', { path: { value: capture } });
  return asked ? spaced(voice, [place, before, phraseGround(voice, asked)]) : before;
}

const INTRODUCED: ReadonlySet<CriterionOutcome> = new Set(['absent', 'excused', 'person']);

/** What one check found, what it asked for, and where. */
export function phraseGround(voice: Voice, ground: Ground): Inline[] {
  const { by, unsure, frames } = ground;
  if (by === 'manual') return voice.phrase('ground.manual', { named: Boolean(ground.hint), hint: ground.hint ? wordingIn(ground.hint, voice.language) : '' });
  if (unsure && NOTHING_TO_LOOK_IN.has(unsure)) return voice.phrase(`ground.unsure.${unsure}`);
  const said = by === 'claim' ? phraseClaim(voice, ground) : phraseCount(voice, ground);
  const open = unsure && voice.has(`ground.unsure.${unsure}`) ? voice.phrase(`ground.unsure.${unsure}`) : [];
  const places = frames.length > 0 && by !== 'claim' ? voice.phrase('checks.frames', { frames }) : [];
  return spaced(voice, [said, open, places]);
}

const NOTHING_TO_LOOK_IN: ReadonlySet<string> = new Set(['no-student', 'no-files']);

/** A claim is not counted: the capture speaks to it. */
function phraseClaim(voice: Voice, { holds, subject, reason, params, frames }: Ground): Inline[] {
  const verdict = voice.phrase(`ground.claim.${holds === null ? 'unsure' : holds}`, { subject: { value: subject } });
  return reason ? spaced(voice, [verdict, phraseGrounds(voice, { reason, params: params ?? {}, frames })]) : verdict;
}

function phraseCount(voice: Voice, { by, verdict, found, min, max, subject, scope, list, frames }: Ground): Inline[] {
  const key = by === 'filter' ? `ground.filter.${scope}` : by === 'page' ? `ground.page.${found > 0}` : by === 'claims' ? `ground.claims.${verdict}` : `ground.${by}`;
  const counted = voice.phrase(key, { found, subject: by === 'notes' ? subject : { value: subject }, list: list?.join(by === 'claims' ? ' · ' : voice.text('join.comma')) ?? '', frames: frames.length > 0, named: by === 'notes' ? subject !== '' : Boolean(list?.length) });
  const isPlain = max === null && (min === 0 || ((by === 'page' || by === 'file') && min === 1));
  return isPlain ? counted : spaced(voice, [counted, voice.phrase('ground.asked', { min, max, bounded: max !== null, unit: by === 'filter' ? scope : by })]);
}

/** English has a space between sentences. */
function spaced({ language }: Voice, sentences: readonly Inline[][]): Inline[] {
  const gap: Inline[] = language === 'en' ? [{ type: 'text', text: ' ' }] : [];
  return sentences.filter((one) => one.length > 0).flatMap((one, at) => (at > 0 ? [...gap, ...one] : one));
}
