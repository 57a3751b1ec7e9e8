/** With --redact nothing of a person is left in anything that is written, and the story is the same. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findSpellings } from '../support/find-spellings.ts';
import { secretCapture, spellings } from '../support/secret-traffic.ts';
import { runHere, scratchFolder } from './in-process.ts';

const folder = scratchFolder();
const CAPTURE = join(folder, 'of-10.77.31.9.pcapng');
writeFileSync(CAPTURE, secretCapture());

/** Places generated parts and values: whatever they show comes from the capture. */
const NOTES = `---
title: Lab
capture: of-10.77.31.9.pcapng
---
# Text

The first segment goes to {{frame 14 ip.dst}}, {{frame 14 eth.dst}}; the request is {{http.request.full_uri @ http.request}}, cookie {{http.cookie @ http.cookie}}.

::packets{filter="http || arp || icmpv6"}

::tree{frame=14}

::hex{frame=17}

::exchange{exchange=0}
`;
writeFileSync(join(folder, 'notes.md'), NOTES);

async function written(name: string, ...argv: string[]): Promise<Buffer> {
  const { exitCode, stderr } = await runHere([...argv, '--redact', '-o', join(folder, name)], { folder });
  expect([0, 3], stderr).toContain(exitCode);
  return readFileSync(join(folder, name));
}

describe('--redact', () => {
  it('has something to hide', async () => {
    const { stdout } = await runHere(['inspect', CAPTURE, '-V', '-x']);
    const tree = findSpellings(stdout);
    for (const spelt of ['10.77.31.9', '3c:5a:b4:9f:e1:07', 'tk-91f3aa27', 'hunter22secret', '0a 4d 1f 09']) expect(tree).toContain(spelt);
    expect(findSpellings(Buffer.from(secretCapture())).length).toBeGreaterThan(20);
    expect(spellings().texts.length).toBeGreaterThan(150);
  });

  it.each([
    ['the list', []],
    ['trees and octets', ['-V', '-x']],
    ['JSON', ['-T', 'json']],
    [
      'fields',
      [
        '-T',
        'fields',
        '-e',
        'eth.addr',
        '-e',
        'ip.addr',
        '-e',
        'ipv6.addr',
        '-e',
        'http.cookie',
        '-e',
        'http.authbasic',
        '-e',
        'http.request.full_uri',
        '-e',
        'http.file_data',
        '-e',
        'tcp.payload',
        '-e',
        'frame.comment',
      ],
    ],
    ['a conversation', ['-q', '-z', 'follow,tcp,ascii,0', '-z', 'follow,tcp,hex,1', '-z', 'follow,tcp,raw,0', '-z', 'conv,tcp', '-z', 'http,tree', '-z', 'flow,tcp', '-z', 'expert']],
  ])('leaves nothing in %s of inspect', async (_, argv) => {
    const { stdout, exitCode } = await runHere(['inspect', CAPTURE, '--redact', ...argv]);
    expect(exitCode).toBe(0);
    expect(stdout.length).toBeGreaterThan(1000);
    expect(findSpellings(stdout)).toEqual([]);
  });

  it.each(['en', 'zh-CN'])('leaves nothing in a report as HTML, Markdown or JSON in %s', async (lang) => {
    for (const name of ['report.html', 'report.md', 'report.json']) expect(findSpellings(await written(name, CAPTURE, '--lang', lang)), name).toEqual([]);
  });

  it('leaves nothing in the write-up of notes', async () => {
    expect(findSpellings(await written('notes.html', 'notes.md'))).toEqual([]);
  });

  it('keeps every row, number and finding', async () => {
    const columns = [
      'frame.number',
      'frame.len',
      '_ws.col.Protocol',
      'tcp.stream',
      'tcp.seq',
      'tcp.ack',
      'tcp.len',
      'tcp.analysis.initial_rtt',
      'http.content_length',
      'http.response.code',
      'icmp.type',
      'arp.opcode',
      'dns.count.answers',
    ];
    const argv = ['inspect', CAPTURE, '-T', 'fields', ...columns.flatMap((name) => ['-e', name])];
    expect((await runHere([...argv, '--redact'])).stdout).toBe((await runHere(argv)).stdout);
    await runHere([CAPTURE, '-o', join(folder, 'plain.json')]);
    const plain = JSON.parse(readFileSync(join(folder, 'plain.json'), 'utf8'));
    const redacted = JSON.parse((await written('redacted.json', CAPTURE)).toString());
    const kinds = (report: typeof plain) => report.facts.map(({ kind }: { kind: string }) => kind).filter((kind: string) => kind !== 'capture.redacted');
    expect(kinds(redacted)).toEqual(kinds(plain));
    expect(redacted.facts.some(({ kind }: { kind: string }) => kind === 'capture.redacted')).toBe(true);
  });

  it('says so in the report', async () => {
    expect((await written('said.html', CAPTURE)).toString()).toContain('Addresses and secrets are replaced');
    expect((await written('said-zh.html', CAPTURE, '--lang', 'zh-CN')).toString()).toContain('地址和敏感内容已替换');
    expect(existsSync(join(folder, 'said.html'))).toBe(true);
  });
});
