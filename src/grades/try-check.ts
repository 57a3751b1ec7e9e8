import type { Ground } from './grade.ts';
import type { GradingScene } from './grading-scene.ts';
import { unsureOf } from './ground-of.ts';
import type { Check } from './rubric.ts';
import { tryClaim, tryClaims } from './try-claim.ts';
import { tryFact } from './try-fact.ts';
import { tryFile } from './try-file.ts';
import { tryFilter } from './try-filter.ts';
import { tryNotes } from './try-notes.ts';
import { tryPage } from './try-page.ts';

/** What a check finds in the evidence. */
export function tryCheck(check: Check, scene: GradingScene): Ground {
  switch (check.by) {
    case 'fact': return tryFact(check, scene);
    case 'filter': return tryFilter(check, scene);
    case 'claim': return tryClaim(check, scene);
    case 'claims': return tryClaims(check, scene);
    case 'page': return tryPage(check, scene);
    case 'file': return tryFile(check, scene);
    case 'notes': return tryNotes(check, scene);
    case 'manual': return { ...unsureOf(check, '', 'manual'), hint: check.hint };
  }
}
