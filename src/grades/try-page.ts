import type { Message } from '../exchanges/exchange.ts';
import type { Ground } from './grade.ts';
import type { GradingScene } from './grading-scene.ts';
import { groundOf, unsureOf } from './ground-of.ts';
import { holdsText, shownText } from './shown-text.ts';
import type { Bounds, PageCheck } from './rubric.ts';

const PAGES = new Set(['text/html', 'application/xhtml+xml', '']);

/**
 * Counts the pages that the capture carries and that hold all that is asked for. The report keeps the beginning of a body; what lies behind is
 * taken from the frame in which the page was whole.
 */
export function tryPage(check: PageCheck & Bounds, scene: GradingScene): Ground {
  const wanted = check.holds.map((text) => wantedText(text, scene));
  if (wanted.some((text) => text === null)) return unsureOf(check, check.holds.join(' · '), 'no-student');
  const pages = scene.analysis.exchanges.flatMap(({ response }) => (response && isPage(response) ? pageOf(response, scene) : []));
  const holding = pages.filter(({ text }) => wanted.every((one) => holdsText(text, one!)));
  const cut = pages.some((page) => page.isCut && !holding.includes(page));
  return groundOf(check, wanted.join(' · '), { found: holding.length, frames: (holding.length > 0 ? holding : pages).map(({ frame }) => frame), unsure: cut ? 'cut' : null });
}

function wantedText(text: string, { student }: GradingScene): string | null {
  return text === 'student.id' ? (student?.id ?? null) : text === 'student.name' ? (student?.name ?? null) : text;
}

/** An error page says nothing of its writer; a part of a page may. */
function isPage({ status, content }: Message): boolean {
  return (status === 200 || status === 206) && content !== null && content.text !== null && PAGES.has(content.mediaType);
}

function pageOf({ content, lastFrame }: Message, { fields }: GradingScene): { text: string; isCut: boolean; frame: number } {
  const { text, textCut } = content!;
  const whole = textCut ? fields.textsOf(lastFrame, 'http.file_data').join('') : '';
  return { text: shownText(`${text} ${whole}`), isCut: textCut && whole === '', frame: lastFrame };
}
