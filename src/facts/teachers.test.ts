import { describe, expect, it } from 'vitest';
import { analyzeFrames, exchangeOf, frameOf, OPENING, type Told } from '../../tests/support/tell-segments.ts';
import { castOf } from './collect-facts.ts';
import { chooseTeachers } from './teachers.ts';

const HTTP = exchangeOf('GET / HTTP/1.1\r\n\r\n', 'HTTP/1.1 204 No Content\r\n\r\n');
const CLOSING: Told[] = [['>', 'FA', 19, 28], ['<', 'FA', 28, 20], ['>', 'A', 20, 29]];

/** Streams 0, 1, … with their segments one after the other. */
async function teachersOf(...streams: (readonly Told[])[]) {
  const { connections, exchanges } = await analyzeFrames(streams.flatMap((segments, at) => segments.map((segment) => portOf(frameOf(segment), 50000 + at))), { streams: streams.map((_, at) => at) });
  const teachers = chooseTeachers(connections.map((connection) => castOf(connection, exchanges)), exchanges);
  return teachers && { lesson: teachers.lesson.connection.stream, opening: teachers.opening.connection.stream, closing: teachers.closing.connection.stream };
}

function portOf(frame: ReturnType<typeof frameOf>, port: number): ReturnType<typeof frameOf> {
  return frame.sourcePort === 80 ? { ...frame, destinationPort: port } : { ...frame, sourcePort: port };
}

describe('chooseTeachers', () => {
  it('has none without a connection', () => expect(chooseTeachers([], [])).toBeNull());

  it('takes the first connection that has opening, exchange and end', async () => {
    const whole = [...OPENING, ...HTTP, ...CLOSING];
    expect(await teachersOf(OPENING, whole, whole)).toEqual({ lesson: 1, opening: 1, closing: 1 });
  });

  it('prefers an exchange to an opening for the lesson, and asks each question where it is best answered', async () => {
    expect(await teachersOf(HTTP, [...OPENING, ['>', 'FA', 1, 1], ['<', 'FA', 1, 2], ['>', 'A', 2, 2]])).toEqual({ lesson: 0, opening: 1, closing: 1 });
  });
});
