import type { Fact } from '../facts/facts.ts';
import { type Desk, factsOf } from './desk.ts';
import type { Question } from './document.ts';
import type { Draft } from './numbering.ts';

const KINDS = ['question.three-way', 'question.four-way', 'question.time-wait', 'question.initial-numbers', 'question.first-fin', 'question.rtt'] as const;

/** The lab's questions with answers from this capture. Nothing where there is no connection. */
export function questionsSection(desk: Desk): Draft[] {
  const facts = KINDS.flatMap((kind) => factsOf(desk, kind) as Fact[]);
  if (facts.length === 0) return [];
  const blocks = facts.map((fact, at) => composeQuestion(desk, fact, at + 1));
  return [{ id: 'questions', title: desk.voice.phrase('section.questions'), blocks, sections: [] }];
}

function composeQuestion({ voice }: Desk, fact: Fact, number: number): Question {
  const tone = basisOf(fact);
  return { type: 'question', id: fact.kind.replace('.', '-'), number: String(number), question: voice.phrase(fact.kind), answer: voice.explain(fact), basis: { tone, word: voice.text(`basis.${tone}`) } };
}

/** Whether the capture itself answers, or only what is known in general. */
function basisOf(fact: Fact): Question['basis']['tone'] {
  switch (fact.kind) {
    case 'question.three-way':
    case 'question.time-wait':
      return fact.params.found ? 'found' : 'general';
    case 'question.four-way':
      return fact.params.firstFin !== null && fact.params.secondFin !== null ? 'found' : 'general';
    case 'question.first-fin':
      return fact.params.firstFin !== null || fact.params.reset !== null ? 'found' : 'missing';
    case 'question.rtt':
      return fact.params.found ? 'found' : 'missing';
    case 'question.initial-numbers':
      return fact.params.originatorInitial && fact.params.responderInitial ? 'found' : 'missing';
    default:
      return 'general';
  }
}
