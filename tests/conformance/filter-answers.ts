import { compileFilter } from '../../src/filters/compile-filter.ts';
import { FilterError } from '../../src/filters/filter.ts';
import { openCapture } from '../../src/frames/open-capture.ts';
import { inspectCapture } from '../../src/inspections/inspect-capture.ts';
import { wantsOf } from '../../src/inspections/wants.ts';

/** The numbers of the frames that a filter lets through, with blanks between them; `ERROR` and the code where it is refused. */
export async function answerOf(capture: string, text: string): Promise<string> {
  try {
    return await framesOf(capture, text);
  } catch (error) {
    if (error instanceof FilterError) return `ERROR ${error.code}`;
    throw error;
  }
}

async function framesOf(capture: string, text: string): Promise<string> {
  const filter = compileFilter(text);
  const numbers: number[] = [];
  const file = await openCapture(capture);
  try {
    const inspection = await inspectCapture(file, { wants: wantsOf(filter.fields, {}) });
    await inspection.each({ filter: (frame) => filter.matches(frame), visit: ({ frame }) => void numbers.push(frame.number) });
  } finally {
    await file.close?.();
  }
  return numbers.join(' ');
}
