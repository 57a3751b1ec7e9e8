/**
 * The door of `library/`, and the one that the package opens to programmers: `import { analyze } from 'lab-report'` (docs/library.md).
 * What is exported here is stable from one minor version to the next; what is not exported is not public. It alone may re-export.
 */
export type { Analysis, DissectedFrame, Selection, Unread } from '../analysis.ts';
export type {
  Close, CloseManner, Connection, Endpoint, EndpointSummary, Handshake, OriginEvidence, Segment, Side, StateChange, TcpOption, TcpState, Verdict, VerdictKind,
} from '../connections/connection.ts';
export type { Traffic } from '../connections/traffic.ts';
export type {
  Block, ByteRuler, CoverRow, Document, HeaderCell, HeaderDrawing, Hex, HttpMessage, Ladder, LadderRow, Listing, Outline, PacketRow, Packets, Question,
  Quote, Rule, Section, Step, Table, Plot, PlotAxis, PlotKind, PlotSeries, Tree, Waterfall,
} from '../documents/document.ts';
export type { BodyFraming, Chunk, Content, Exchange, Header, Message, MessageFlaw, MessagePart } from '../exchanges/exchange.ts';
export type { Derivation, DerivationTerm, Inline, Language, List, Note, NoteTone, Paragraph, Prose } from '../explanations/explanation.ts';
export { LANGUAGES } from '../explanations/explanation.ts';
export type { Evidence, Party, Quantity, SegmentFacts, StateStep, Sum, SumTerm } from '../facts/fact.ts';
export type { CloseParams, Fact, FactKind, FactOf, FactParams, StatusParams } from '../facts/facts.ts';
export { FilterError } from '../filters/filter.ts';
export type { Finding, Level } from '../findings/finding.ts';
export { CaptureError } from '../frames/capture-error.ts';
export type { CaptureErrorCode, CaptureErrorDetails } from '../frames/capture-error.ts';
export type { FormDetails, ValueKind } from '../forms/form-error.ts';
export type { CaptureComment, CaptureDescription, CaptureInterface, CaptureStop } from '../frames/frame.ts';
export type { CriterionGrade, CriterionOutcome, Grade, Ground, GroupGrade } from '../grades/grade.ts';
export type { Wording } from '../forms/wording.ts';
export { RubricError } from '../grades/rubric-error.ts';
export type { RubricErrorCode } from '../grades/rubric-error.ts';
export type { Field, Layer, LayerStop } from '../layers/layer.ts';
export { NotesError } from '../notes/notes-error.ts';
export type { NotesErrorCode } from '../notes/notes-error.ts';
export type { Span } from '../octets/span.ts';
export type { Pack } from '../packs/pack.ts';
export { PackError } from '../packs/pack-error.ts';
export type { PackErrorCode } from '../packs/pack-error.ts';
export type { MarkdownPaper, PaperPicture } from '../papers/paper.ts';
export { PrintingError } from '../printing/printing-error.ts';
export type { BrowserSource, PrintingErrorCode, TriedBrowser, TriedReason } from '../printing/printing-error.ts';
export { type AnalyzeOptions, analyze } from './analyze.ts';
export { openPack } from './open-pack.ts';
export type { CaptureInput, InputOptions } from './capture-input.ts';
export { dissect } from './dissect.ts';
export { type ExplainOptions, type Explanation, explain, explainFinding } from './explain.ts';
export { findFields } from './find-fields.ts';
export { findFindings } from './find-findings.ts';
export { type GradeOptions, gradeAnalysis } from './grade-analysis.ts';
export { openPrinter, type PrinterOptions, printReport, type ReportPrinter } from './open-printer.ts';
export { type Capture, type CapturedFrame, readCapture } from './read-capture.ts';
export { type MarkdownReportOptions, renderMarkdown } from './render-markdown.ts';
export { composeReport, type RenderOptions, type ReportOptions, renderReport } from './render-report.ts';
export { renderWord } from './render-word.ts';
