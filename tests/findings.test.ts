import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { Analysis } from '../src/analysis.ts';
import { analyzeCapture } from '../src/analyze.ts';
import type { Document } from '../src/documents/document.ts';
import { type Inline, LANGUAGES } from '../src/explanations/explanation.ts';
import { openVoice, type Voice } from '../src/explanations/open-voice.ts';
import { framesIn, framesOfFinding, phraseFinding } from '../src/explanations/phrase-finding.ts';
import { collectFindings } from '../src/findings/collect-findings.ts';
import { FINDING_KINDS } from '../src/findings/finding-kinds.ts';
import { CaptureError } from '../src/frames/capture-error.ts';
import { proseFaults } from './support/prose-faults.ts';

/** What is found in real captures is worded whole in every language, and docs/findings.md says of every kind what it is. */
const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url));
const SAMPLES = path('../samples/');
const SHARED = path('../../shared/captures/');
const MAKER = path('../scripts/make-findings.mjs');
const LARGEST = 3 * 1024 * 1024;

const isCapture = (name: string) => /\.(pcap|pcapng)(\.gz)?$/.test(name);
const samples = readdirSync(SAMPLES).filter(isCapture).map((name) => SAMPLES + name);
const shared = existsSync(SHARED) ? ['recorded', 'public', 'synthetic'].flatMap((folder) => readdirSync(SHARED + folder).filter(isCapture).map((name) => `${SHARED}${folder}/${name}`)) : [];
const voices = LANGUAGES.map(openVoice);

describe('docs/findings.md', () => {
  it('is what scripts/make-findings.mjs makes of the table and the words', () => {
    const { stdout, status } = spawnSync(process.execPath, [MAKER, '--print'], { encoding: 'utf8' });
    expect(status).toBe(0);
    expect(stdout).toBe(readFileSync(path('../docs/findings.md'), 'utf8'));
  });

  it('says of every kind, and of no other, when it is found', () => {
    const told = Object.keys(JSON.parse(readFileSync(path('../docs/findings.descriptions.json'), 'utf8')));
    expect(told.sort()).toEqual([...FINDING_KINDS].sort());
  });
});

describe('findings of all sorts of captures', () => {
  it.skipIf(shared.length > 0)('were not looked at: ../shared/captures is absent', () => {});

  it.each([...samples, ...shared].filter((file) => statSync(file).size <= LARGEST).map((file) => [file.split('/').slice(-2).join('/'), file]))('%s', async (_, file) => {
    const analysis = await analyzeIfCapture(file);
    if (!analysis) return;
    const faults = faultsOf(analysis);
    expect(faults, faults.join('\n')).toEqual([]);
  });

  it.each(['lab.pcapng', 'ipv6.pcapng', 'npcap-loopback.pcap'])('are none in samples/%s, where nothing went wrong', async (name) => {
    const { facts } = await analyzeCapture(SAMPLES + name, { version: '0.0.0' });
    expect(collectFindings(facts)).toEqual([]);
  });
});

/** Null for a file that was refused as no capture. */
async function analyzeIfCapture(file: string): Promise<Analysis | null> {
  try {
    return await analyzeCapture(file, { version: '0.0.0' });
  } catch (error) {
    if (error instanceof CaptureError) return null;
    throw error;
  }
}

function faultsOf({ facts, capture }: Analysis): string[] {
  return collectFindings(facts).flatMap((finding) => {
    const sentences = voices.map((voice) => phraseFinding(voice, finding));
    const stray = framesOfFinding(voices[0]!, finding).filter((frame) => frame < 1 || frame > capture.frames);
    const [first, ...others] = sentences.map((sentence) => [...framesIn(sentence)].sort().join());
    return [
      ...sentences.flatMap((sentence, at) => proseFaults(documentOf(voices[at]!, sentence))),
      ...stray.map((frame) => `${finding.kind} names frame ${frame} of ${capture.frames}`),
      ...others.filter((frames) => frames !== first).map((frames) => `${finding.kind} names ${first} in one language and ${frames} in another`),
    ];
  });
}

/** A document of one sentence, to be held against the rules for all prose. */
function documentOf({ language }: Voice, inlines: Inline[]): Document {
  const words = { contents: '', skip: '', file: '' };
  const section = { id: 'finding', number: '1', title: inlines, level: 1 as const, blocks: [{ type: 'paragraph' as const, inlines }], sections: [] };
  return { language, title: '', subtitle: '', generator: '', words, cover: [], sections: [section] };
}
