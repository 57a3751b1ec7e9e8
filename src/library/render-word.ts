import type { Analysis } from '../analysis.ts';
import { documentDate } from '../printing/document-date.ts';
import { composeReport, type ReportOptions } from './render-report.ts';

/**
 * The report as a .docx file, dated as a PDF of it is. No browser is started, so that its figures are told in words and drawn in characters. The same
 * analysis, options and SOURCE_DATE_EPOCH give the same octets. Rejects with what `composeReport` throws.
 */
export async function renderWord(analysis: Analysis, options: ReportOptions = {}): Promise<Uint8Array> {
  const { composeWord } = await import('../papers/compose-word.ts');
  return composeWord(composeReport(analysis, options), { createdAt: documentDate(analysis.capture.startNs, process.env) });
}
