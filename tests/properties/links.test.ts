import { readdirSync } from 'node:fs';
import { expect, it } from 'vitest';
import { analyzeCapture } from '../../src/analyze.ts';
import { composeDocument } from '../../src/documents/compose-document.ts';
import { openVoice } from '../../src/explanations/open-voice.ts';
import { renderHtml } from '../../src/pages/render-html.ts';

const SAMPLES = readdirSync('samples').filter((name) => /\.pcap(ng)?$/.test(name));

const attributes = (html: string, pattern: RegExp): string[] => Array.from(html.matchAll(pattern), ([, value]) => value!);

it.each(SAMPLES)('every link in the report of %s leads to a place in it', async (sample) => {
  const html = renderHtml(composeDocument(await analyzeCapture(`samples/${sample}`, { version: '0.0.0' }), openVoice('en')));
  const ids = new Set(attributes(html, /\sid="([^"]*)"/g));
  const links = attributes(html, /\shref="([^"]*)"/g);
  expect(links.length).toBeGreaterThan(20);
  expect(links.filter((link) => !link.startsWith('#') || !ids.has(link.slice(1)))).toEqual([]);
});
