import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { startFollowing } from '../../src/connections/follow-connections.ts';
import { readFrames } from '../../src/frames/read-frames.ts';
import { memoryCapture } from '../support/memory-capture.ts';
import { pcapBytes } from '../support/capture-bytes.ts';
import { readStories, type Story } from './read-story.ts';
import { tellConnection } from './tell-connection.ts';

const FOLDER = new URL('.', import.meta.url);

for (const file of readdirSync(FOLDER).filter((name) => name.endsWith('.md'))) {
  describe(file, () => {
    for (const story of readStories(readFileSync(new URL(file, FOLDER), 'utf8'))) it(story.name, () => check(story));
  });
}

/** Of each kind of finding that a story tells of, it tells all; verdicts it always tells. */
async function check(story: Story): Promise<void> {
  const found = await follow(story);
  const kinds = new Set(['verdict', ...story.expected.map(kindOf)]);
  expect(found.filter((line) => kinds.has(kindOf(line))).sort()).toEqual([...story.expected].sort());
}

async function follow(story: Story): Promise<string[]> {
  const file = memoryCapture(pcapBytes(story.frames, { digits: 9 }));
  const following = startFollowing({ everything: true });
  await readFrames(file, following.take);
  const { connections, streamsOf } = following.finish(file);
  return connections.flatMap((connection) => tellConnection(connection, streamsOf(connection)));
}

function kindOf(line: string): string {
  return line.split(' ')[0]!;
}
