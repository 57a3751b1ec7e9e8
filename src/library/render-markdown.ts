import type { Analysis } from '../analysis.ts';
import type { MarkdownPaper } from '../papers/paper.ts';
import { composeReport, type ReportOptions } from './render-report.ts';

export interface MarkdownReportOptions extends ReportOptions {
  /** Name of the folder beside the text where its pictures will lie. `report.files` unless told. */
  folder?: string;
}

/**
 * The report as GitHub Flavored Markdown, with its figures as pictures to be written into `folder`. What a capture holds stays text. The same
 * analysis and options give the same octets. Rejects with what `composeReport` throws.
 */
export async function renderMarkdown(analysis: Analysis, { folder = 'report.files', ...options }: MarkdownReportOptions = {}): Promise<MarkdownPaper> {
  const { composeMarkdown } = await import('../papers/compose-markdown.ts');
  return composeMarkdown(composeReport(analysis, options), { folder });
}
