import { analyzeCapture } from '../analyze.ts';
import type { Analysis } from '../analysis.ts';
import type { CaptureInput, InputOptions } from './capture-input.ts';
import { nameInput, rethrow } from './name-input.ts';
import { ownVersion } from './own-version.ts';

export interface AnalyzeOptions extends InputOptions {
  /** tcp.stream numbers, or responder ports, to report on; without either, the connections that carry HTTP and their companions. */
  streams?: number[];
  ports?: number[];
  /** A display filter (docs/filters.md): only the connections of which a frame matches, whole; the analysis says what the filter would hide. */
  filter?: string;
  /** Addresses, cookies, credentials and query strings are replaced everywhere, consistently (docs/redaction.md). */
  redact?: boolean;
  /** Called now and then while the file is read from front to back, and once at the end of that. */
  onProgress?: (octetsRead: number, octetsTotal: number) => void;
}

/**
 * A capture's connections, exchanges and facts: the object that `report.json` holds, plain JSON that may be stored and used again with the
 * same version of lab-report. The file is read twice, and memory is bounded whatever its size.
 * Rejects with CaptureError for what is no capture, FilterError for what is no filter, a TypeError for what is no input, and with the reason of an abort.
 */
export async function analyze(input: CaptureInput, options: AnalyzeOptions = {}): Promise<Analysis> {
  const { streams, ports, filter, redact, onProgress, signal } = options;
  signal?.throwIfAborted();
  const named = nameInput(input, options);
  const work = analyzeCapture(named.path, { streams, ports, filter, redact, onProgress, signal, stdin: named.stdin, version: ownVersion() });
  const analysis = await work.catch((error: unknown) => rethrow(error, named, options));
  return named.name === undefined ? analysis : { ...analysis, capture: { ...analysis.capture, name: named.name } };
}
