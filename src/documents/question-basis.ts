import type { Fact } from '../facts/facts.ts';
import type { Question } from './document.ts';

/** Whether the capture itself answers, or only what is known in general. */
export function basisOf(fact: Fact): Question['basis']['tone'] {
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
