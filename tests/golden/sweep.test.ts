import { existsSync, readdirSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { Analysis } from '../../src/analysis.ts';
import { analyzeCapture } from '../../src/analyze.ts';
import { composeDocument } from '../../src/documents/compose-document.ts';
import type { Document } from '../../src/documents/document.ts';
import { LANGUAGES } from '../../src/explanations/explanation.ts';
import { openVoice } from '../../src/explanations/open-voice.ts';
import { CaptureError } from '../../src/frames/capture-error.ts';
import { documentFaults } from '../support/document-faults.ts';
import { factFaults } from '../support/fact-faults.ts';
import { languageFaults } from '../support/language-faults.ts';
import { proseFaults } from '../support/prose-faults.ts';

/** Whatever a capture holds, its report claims only what is there, leaves nothing blank and says the same in every language. */
const SHARED = fileURLToPath(new URL('../../../shared/captures/', import.meta.url));
const LARGEST = 3 * 1024 * 1024;
const voices = LANGUAGES.map(openVoice);

const captures = existsSync(SHARED)
  ? ['recorded', 'public', 'synthetic'].flatMap((folder) => readdirSync(`${SHARED}${folder}`).filter((name) => /\.(pcap|pcapng)(\.gz)?$/.test(name)).map((name) => `${folder}/${name}`))
  : [];

describe('reports of all sorts of captures', () => {
  it.skipIf(captures.length > 0)('were not written: ../shared/captures is absent', () => {});

  it.each(captures.filter((name) => statSync(SHARED + name).size <= LARGEST))('%s', async (name) => {
    const analysis = await analyzeIfCapture(SHARED + name);
    if (!analysis) return;
    const documents = voices.map((voice) => composeDocument(analysis, voice));
    const faults = faultsOf(analysis, documents);
    expect(faults, faults.join('\n')).toEqual([]);
  });
});

/** Null for a file that was refused as no capture. */
async function analyzeIfCapture(path: string): Promise<Analysis | null> {
  try {
    return await analyzeCapture(path, { version: '0.0.0' });
  } catch (error) {
    if (error instanceof CaptureError) return null;
    throw error;
  }
}

function faultsOf(analysis: Analysis, documents: Document[]): string[] {
  const own = documents.flatMap((document) => [...documentFaults(document, analysis.capture.frames), ...proseFaults(document)]);
  return [...new Set([...factFaults(analysis), ...own, ...languageFaults(documents[0]!, documents[1]!)])];
}
