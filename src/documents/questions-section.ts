import type { Fact } from '../facts/facts.ts';
import type { Pack } from '../packs/pack.ts';
import { type Desk, factsOf } from './desk.ts';
import type { Question } from './document.ts';
import { packSection } from './pack-section.ts';
import { basisOf } from './question-basis.ts';
import type { Draft } from './numbering.ts';

const KINDS = ['question.three-way', 'question.four-way', 'question.time-wait', 'question.initial-numbers', 'question.first-fin', 'question.rtt'] as const;

/** The questions of the packs that were asked for; without any, the lab's own with answers from this capture, nothing where there is no connection. */
export function questionsSection(desk: Desk): Draft[] {
  if (desk.packs && desk.packs.length > 0) return distinct(desk.packs).map((pack) => packSection(desk, pack));
  const facts = KINDS.flatMap((kind) => factsOf(desk, kind) as Fact[]);
  if (facts.length === 0) return [];
  const blocks = facts.map((fact, at) => composeQuestion(desk, fact, at + 1));
  return [{ id: 'questions', title: desk.voice.phrase('section.questions'), blocks, sections: [] }];
}

/** A pack that is named twice is answered once. */
function distinct(packs: readonly Pack[]): Pack[] {
  return packs.filter(({ id }, at) => packs.findIndex((one) => one.id === id) === at);
}

function composeQuestion({ voice }: Desk, fact: Fact, number: number): Question {
  const tone = basisOf(fact);
  return { type: 'question', id: fact.kind.replace('.', '-'), number: String(number), question: voice.phrase(fact.kind), answer: voice.explain(fact), basis: { tone, word: voice.text(`basis.${tone}`) } };
}
