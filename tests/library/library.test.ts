import { createReadStream, existsSync, readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { analyzeCapture } from '../../src/analyze.ts';
import { analyze, CaptureError, type CapturedFrame, composeReport, dissect, explain, findFields, gradeAnalysis, LANGUAGES, type Language, readCapture, renderReport } from '../../src/library/lab-report.ts';
import { pcapBytes } from '../support/capture-bytes.ts';

const LAB = 'samples/lab.pcapng';
const NO_SUCH = 'fr' as Language;

async function framesOf(capture: AsyncIterable<CapturedFrame>): Promise<CapturedFrame[]> {
  const frames: CapturedFrame[] = [];
  for await (const frame of capture) frames.push(frame);
  return frames;
}

/** Descriptors of this process that lead to `path`. */
function openDescriptors(path: string): number {
  return readdirSync('/proc/self/fd').filter((fd) => existsSync(`/proc/self/fd/${fd}`) && readlinkSync(`/proc/self/fd/${fd}`).endsWith(path)).length;
}

async function failureOf(work: Promise<unknown>): Promise<unknown> {
  return work.then(() => 'nothing', (error: unknown) => error);
}

describe('readCapture', () => {
  it('hands out frames that stay as they are', async () => {
    const frames = await framesOf(readCapture(LAB));
    const again = await framesOf(readCapture(LAB));
    expect(frames).toHaveLength(84);
    expect(frames).toEqual(again);
    expect(new Set(frames.map(({ octets }) => octets.buffer)).size).toBe(84);
    expect(frames[6]).toMatchObject({ number: 7, wireLength: 74, linkType: 1, interface: { name: 'lo', section: 1 }, previousNs: frames[5]?.timeNs });
  });

  it('reads the same from a path, from octets, from a stream and from gzip', async () => {
    const octets = readFileSync(LAB);
    const inputs = [octets, new Uint8Array(octets), createReadStream(LAB, { highWaterMark: 1000 }), gzipSync(octets)];
    const expected = await framesOf(readCapture(LAB));
    for (const input of inputs) expect(await framesOf(readCapture(input))).toEqual(expected);
  });

  it('can be walked again, and describes the walk', async () => {
    const capture = readCapture(readFileSync(LAB), { name: 'mine.pcapng' });
    expect(() => capture.description).toThrow('first frame');
    for await (const frame of capture) if (frame.number === 3) break;
    expect(capture.description).toMatchObject({ name: 'mine.pcapng', frames: 3 });
    await framesOf(capture);
    expect(capture.description).toMatchObject({ name: 'mine.pcapng', frames: 84, stop: null });
  });

  it.runIf(existsSync('/proc/self/fd'))('closes the file however the loop is left', async () => {
    const open = () => openDescriptors(LAB);
    for await (const frame of readCapture(LAB)) {
      expect(open()).toBe(1);
      if (frame.number === 2) break;
    }
    expect(open()).toBe(0);
    const thrown = (async () => {
      for await (const frame of readCapture(LAB)) throw new Error(`at ${frame.number}`);
    })();
    expect([await failureOf(thrown), open()]).toEqual([new Error('at 1'), 0]);
    await framesOf(readCapture(LAB));
    readCapture(LAB);
    expect(open()).toBe(0);
  });

  it('lets timers run within a long loop', async () => {
    const octets = new Uint8Array(60);
    const capture = pcapBytes(Array.from({ length: 20_000 }, () => ({ octets })));
    let turns = 0;
    const timer = setInterval(() => turns++, 1);
    await framesOf(readCapture(capture));
    clearInterval(timer);
    expect(turns).toBeGreaterThan(0);
  });

  it('ends at damage, and says so', async () => {
    const capture = readCapture(readFileSync('samples/npcap-loopback.pcap').subarray(0, -10));
    expect(await framesOf(capture)).toHaveLength(83);
    expect(capture.description.stop).toMatchObject({ kind: 'cut-in-frame', afterFrame: 83 });
  });

  it('throws the reason of an abort', async () => {
    const reason = new Error('enough');
    expect(await failureOf(framesOf(readCapture(LAB, { signal: AbortSignal.abort(reason) })))).toBe(reason);
    const controller = new AbortController();
    const walk = (async () => {
      for await (const { number } of readCapture(LAB, { signal: controller.signal })) if (number === 5) controller.abort(reason);
    })();
    expect(await failureOf(walk)).toBe(reason);
  });
});

describe('dissect', () => {
  it('needs nothing but the frame, and its fields can be found by name', async () => {
    const frames = await framesOf(readCapture(LAB));
    const layers = dissect(structuredClone(frames[6]) as CapturedFrame);
    expect(layers.map(({ protocol }) => protocol)).toEqual(['frame', 'eth', 'ip', 'tcp']);
    expect(findFields(layers, 'tcp.flags.syn')).toMatchObject([{ value: 1 }]);
    expect(findFields(layers, 'ip.addr')).toHaveLength(2);
    expect(findFields(layers, 'udp.port')).toEqual([]);
  });

  it('never throws on octets', () => {
    const frame = { number: 1, octets: new Uint8Array(20).fill(255), wireLength: 20, linkType: 999, interfaceId: 0, timeNs: 0, startNs: null, previousNs: null, interface: null };
    expect(dissect(frame).at(-1)?.stop).toMatchObject({ kind: 'unknown-link-type' });
  });
});

describe('analyze', () => {
  it('yields what the program does, with the version of the package', async () => {
    const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
    expect(await analyze(LAB)).toEqual(await analyzeCapture(LAB, { version }));
  });

  it('takes connections by number and by port', async () => {
    const chosen = await analyze(LAB, { streams: [2] });
    expect(chosen.connections.map(({ stream }) => stream)).toEqual([2]);
    expect((await analyze(LAB, { ports: [8080] })).selection).toMatchObject({ by: 'port' });
  });

  it('says where it is', async () => {
    const parts: [number, number][] = [];
    await analyze(LAB, { onProgress: (read, total) => parts.push([read, total]) });
    expect(parts.at(-1)).toEqual([31012, 31012]);
  });

  it('names the capture as it is told to, also in errors', async () => {
    expect((await analyze(readFileSync(LAB))).capture.name).toBe('capture');
    expect((await analyze(LAB, { name: 'task 2' })).capture.name).toBe('task 2');
    const error = await failureOf(analyze(new Uint8Array([1, 2, 3]), { name: 'task 3' }));
    expect(error).toBeInstanceOf(CaptureError);
    expect(error).toMatchObject({ code: 'not-a-capture', details: { name: 'task 3', magic: '010203' } });
  });

  it('rejects what is no capture, no path and no stream', async () => {
    expect(await failureOf(analyze('gone.pcapng'))).toMatchObject({ code: 'missing', details: { name: 'gone.pcapng' }, cause: { code: 'ENOENT' } });
    expect(await failureOf(analyze('-'))).toMatchObject({ code: 'missing' });
    for (const wrong of [undefined, null, 7, {}]) expect(await failureOf(analyze(wrong as never))).toBeInstanceOf(TypeError);
  });

  it('hands on what a stream throws, and the reason of an abort', async () => {
    const broken = new Error('the network is gone');
    const stream = async function* () {
      yield readFileSync(LAB).subarray(0, 600);
      throw broken;
    };
    expect(await failureOf(analyze(stream()))).toMatchObject({ code: 'spool-failed', cause: broken });
    const reason = new Error('enough');
    expect(await failureOf(analyze(stream(), { signal: AbortSignal.abort(reason) }))).toBe(reason);
    const controller = new AbortController();
    const endless = async function* () {
      for (;;) {
        yield readFileSync(LAB);
        controller.abort(reason);
      }
    };
    expect(await failureOf(analyze(endless(), { signal: controller.signal }))).toBe(reason);
  });
});

describe('words', () => {
  it('explain every fact of a capture in both languages', async () => {
    for (const language of LANGUAGES) {
      for (const fact of (await analyze('samples/loss.pcapng')).facts) {
        const { text, prose } = explain(fact, language);
        expect(prose.length === 0 || text.length > 0).toBe(true);
        expect(text).toBe(text.trim());
        expect(text).not.toMatch(/undefined|\[object|NaN/);
      }
    }
  });

  it('refuse a language that there is none of', async () => {
    const analysis = await analyze(LAB);
    for (const work of [() => explain(analysis.facts[0]!, NO_SUCH), () => renderReport(analysis, { language: '../en' as Language }), () => composeReport(analysis, { language: NO_SUCH })]) expect(work).toThrow(RangeError);
  });

  it('give the same report from an analysis that was stored', async () => {
    const analysis = await analyze(LAB);
    const stored = JSON.parse(JSON.stringify(analysis)) as typeof analysis;
    expect(renderReport(stored, { embedFonts: false })).toBe(renderReport(analysis, { embedFonts: false }));
    expect(renderReport(analysis, { title: '<b>&', embedFonts: false })).toContain('<title>&lt;b&gt;&amp;</title>');
  });
});

describe('gradeAnalysis', () => {
  it('grades by the lab, or by a rubric of your own', async () => {
    const analysis = await analyze(LAB);
    expect(await gradeAnalysis(analysis)).toMatchObject({ percent: 100, outOf: 100 });
    const own = 'title: Mine\ncriteria:\n  - { id: reset, title: Nothing was reset, points: 3, fact: close.reset, max: 0 }\n';
    expect(await gradeAnalysis(analysis, own)).toMatchObject({ title: { any: 'Mine' }, points: 3, outOf: 3 });
    expect(await gradeAnalysis(await analyze('samples/abort.pcapng'), own)).toMatchObject({ points: 0 });
  });

  it('says where a rubric is wrong', async () => {
    const analysis = await analyze(LAB);
    expect(await failureOf(gradeAnalysis(analysis, 'title: x\ncriteria:\n  - { id: a, title: a, points: 1, fact: clsoe.reset }\n'))).toMatchObject({ name: 'RubricError', code: 'unknown-fact', line: 3 });
  });

  it('prints grade and notes in the report', async () => {
    const analysis = await analyze(LAB);
    const grade = await gradeAnalysis(analysis);
    const ids = composeReport(analysis, { grade, notes: 'What I **saw**.' }).sections.map(({ id }) => id);
    expect(ids).toEqual(expect.arrayContaining(['notes-1', 'checks', 'section-results']));
    expect(() => composeReport(analysis, { notes: '', profile: 'none-such' })).toThrow(RangeError);
    expect(() => composeReport(analysis, { notes: '> '.repeat(2000) })).toThrow(expect.objectContaining({ name: 'NotesError', code: 'too-deep' }));
  });
});
