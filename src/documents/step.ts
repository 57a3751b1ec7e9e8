import type { Prose } from '../explanations/explanation.ts';
import type { SegmentFacts } from '../facts/fact.ts';
import type { Fact } from '../facts/facts.ts';
import type { Desk } from './desk.ts';
import type { Step } from './document.ts';

/** Facts that explain one segment: their parameters are a segment's. */
type StepFact = Extract<Fact, { params: SegmentFacts }>;

/** Each segment of a handshake or a close as a step: its numbers, what they mean, which states it changes. */
export function composeSteps(desk: Desk, facts: Fact[]): Step[] {
  return facts.map((fact, at) => composeStep(desk, fact as StepFact, at + 1));
}

function composeStep({ voice }: Desk, fact: StepFact, number: number): Step {
  const { frame, sender } = fact.params;
  return {
    type: 'step',
    id: `${fact.kind}-${frame}`,
    number: String(number),
    title: voice.phrase(`step.${fact.kind}`, fact.params),
    from: sender.side,
    frame,
    blocks: [{ type: 'paragraph', inlines: voice.phrase('step.numbers', fact.params) }, ...voice.explain(fact), ...stateBlocks(voice, fact.params)],
  };
}

function stateBlocks(voice: Desk['voice'], params: SegmentFacts): Prose[] {
  if (!params.senderState && !params.receiverState) return [];
  return [{ type: 'paragraph', inlines: voice.phrase('step.states', params) }];
}
