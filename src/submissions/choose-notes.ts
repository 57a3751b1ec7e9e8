import type { UnpackedFile } from './submission.ts';

/** Of Markdown the report; else a text, else a Word file, that is no remark of a platform's. Null where nobody wrote anything. */
export function chooseNotes(files: readonly UnpackedFile[]): UnpackedFile | null {
  const markdown = files.filter(({ role }) => role === 'notes');
  const texts = files.filter(({ role, path }) => role === 'text' && !/\.pdf$/i.test(path) && !PLATFORMS.test(path));
  return likeliest(markdown) ?? likeliest(texts.filter(({ path }) => /\.txt$/i.test(path))) ?? likeliest(texts);
}

/** What platforms put beside a submission, and what nobody calls a report. */
const PLATFORMS = /(^|\/)(blackboard|timestamp|requirements|license)\.txt$/i;
const REPORTS = /(^|\/)[^/]*(notes?|report|lab|实验|报告|笔记)[^/]*$/iu;
const ASIDE = /(^|\/)(readme|changelog|license)[^/]*$/i;

/** Named like a report, else the longest. */
function likeliest(files: readonly UnpackedFile[]): UnpackedFile | null {
  const rank = ({ path }: UnpackedFile) => (ASIDE.test(path) ? 2 : REPORTS.test(path) ? 0 : 1);
  return [...files].sort((a, b) => rank(a) - rank(b) || b.size - a.size || (a.path < b.path ? -1 : 1))[0] ?? null;
}
