import { copyFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { runHere, SAMPLES, scratchFolder } from '../cli/in-process.ts';
import { pcapBytes } from '../support/capture-bytes.ts';
import { readStories } from './read-story.ts';

/** Each mistake that students were seen to make, as notes that make it, and where `lab-report check` finds it: the verdict or `look`, by line and column. */
const STORIES: Record<string, string[]> = {
  'm01.md': ['4:5 false M1'],
  'm02.zh-CN.md': ['5:11 look M2'],
  'm03.md': ['7:1 false M3', '13:1 look M3'],
  'm04.zh-CN.md': ['7:1 false M4'],
  'm05.zh-CN.md': ['4:5 false M5', '7:3 look M5'],
  'm06.zh-CN.md': ['4:5 false M6'],
  'm07.md': ['4:5 false M7'],
  'm08.md': ['4:5 false M8', '7:10 look M8'],
  'm09.md': ['7:1 false M9'],
  'm10.md': ['4:5 false M10'],
  'm11.zh-CN.md': ['4:5 false M11'],
  'm12.md': ['4:5 false M12'],
  'm13.zh-CN.md': ['4:5 false M13'],
  'm14.md': ['1:1 look M14'],
  'm15.zh-CN.md': ['4:5 false M15'],
  'm16.zh-CN.md': ['5:4 look M16'],
  'm17.md': ['6:3 look M17'],
  'm18.md': ['1:1 look M18'],
  'm19.zh-CN.md': ['4:5 true', '5:5 true', '8:1 look M19'],
};
const FOLDER = fileURLToPath(new URL('mistakes/', import.meta.url));
const KEPT_ALIVE = `## a server that keeps the connection for longer than was recorded
\`\`\`story
0.000  A > B  S    0:0(0)
0.001  B > A  S.   0:0(0)  ack 1
0.002  A > B  .    1:1(0)  ack 1
0.003  A > B  P.   1:19(18)  ack 1  "GET / HTTP/1.1\\r\\n\\r\\n"
0.005  B > A  P.   1:72(71)  ack 19  "HTTP/1.1 200 OK\\r\\nKeep-Alive: timeout=5, max=100\\r\\nContent-Length: 2\\r\\n\\r\\nok"
\`\`\`
\`\`\`connection
\`\`\`
`;
const folder = scratchFolder();

beforeAll(() => {
  for (const name of ['lab.pcapng', 'npcap-loopback.pcap']) copyFileSync(join(SAMPLES, name), join(folder, name));
  writeFileSync(join(folder, 'keep-alive.pcap'), pcapBytes(readStories(KEPT_ALIVE)[0]!.frames, { digits: 9 }));
  for (const name of readdirSync(FOLDER)) copyFileSync(join(FOLDER, name), join(folder, name));
});

describe('the mistakes that students were seen to make', () => {
  it('have a story each', () => {
    expect(readdirSync(FOLDER).sort()).toEqual(Object.keys(STORIES).sort());
    expect(Object.keys(STORIES)).toHaveLength(19);
  });

  it.each(Object.entries(STORIES))('are found in %s', async (name, expected) => {
    const { exitCode, stdout, stderr } = await runHere(['check', name, '--format', 'json'], { folder });
    expect(stderr).toBe('');
    const { claims, hints } = JSON.parse(stdout) as { claims: { line: number; column: number; verdict: string; mistake: string | null }[]; hints: { line: number; column: number; code: string }[] };
    const found = [...claims.map(({ line, column, verdict, mistake }) => `${line}:${column} ${verdict}${mistake ? ` ${mistake}` : ''}`), ...hints.map(({ line, column, code }) => `${line}:${column} look ${code}`)];
    expect(found).toEqual(expected);
    expect(exitCode).toBe(expected.some((line) => line.includes('false')) ? 1 : 0);
  });
});
