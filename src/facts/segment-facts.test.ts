import { describe, expect, it } from 'vitest';
import { analyzeTold, OPENING, type Told } from '../../tests/support/tell-segments.ts';
import type { Sum } from './fact.ts';
import { castOf } from './collect-facts.ts';
import { segmentAt, segmentFacts } from './segment-facts.ts';

/** `2 = 0 + 1(syn)`: the sum in one line. */
const inLine = (sum: Sum | null) => sum && `${sum.result.quantity.value} = ${sum.terms.map(({ code, operator, quantity }) => `${operator}${quantity.value}(${code} #${quantity.frame})`).join(' ')}`;

async function factsAt(segments: readonly Told[], frame: number) {
  const { connections, exchanges } = await analyzeTold(segments);
  const [connection] = connections;
  return segmentFacts(castOf(connection!, exchanges), segmentAt(connection!, frame)!);
}

describe('segmentFacts', () => {
  it('derives the ACK of a SYN: one number for the flag', async () => {
    const { ackSum, rawAckSum, seqSum } = await factsAt(OPENING, 2);
    expect(inLine(ackSum)).toBe('1 = 0(seq #1) +1(syn #1)');
    expect(inLine(rawAckSum)).toBe('1001 = 1000(raw-seq #1) +1(syn #1)');
    expect(seqSum).toBeNull();
  });

  it('derives the ACK of data: one number an octet, none for itself', async () => {
    const { ackSum, seqSum } = await factsAt([...OPENING, ['>', 'PA', 1, 1, 'hello'], ['<', 'A', 1, 6]], 5);
    expect(inLine(ackSum)).toBe('6 = 1(seq #4) +5(octets #4)');
    expect(inLine(seqSum)).toBe('1 = 0(seq #2) +1(syn #2)');
  });

  it('derives the ACK of a FIN with data: octets and flag', async () => {
    const { ackSum } = await factsAt([...OPENING, ['>', 'FPA', 1, 1, 'bye'], ['<', 'A', 1, 5]], 5);
    expect(inLine(ackSum)).toBe('5 = 1(seq #4) +3(octets #4) +1(fin #4)');
  });

  it('passes over bare ACKs, which take up no number', async () => {
    const { seqSum } = await factsAt([...OPENING, ['>', 'PA', 1, 1, 'hello'], ['>', 'A', 6, 1], ['>', 'A', 6, 1]], 6);
    expect(inLine(seqSum)).toBe('6 = 1(seq #4) +5(octets #4)');
  });

  it('derives nothing from what was not captured', async () => {
    const late: Told[] = [['>', 'PA', 100, 300, 'hello'], ['<', 'A', 300, 200]];
    expect(await factsAt(late, 1)).toMatchObject({ ackSum: null, rawAckSum: null, seqSum: null });
    expect(await factsAt(late, 2)).toMatchObject({ ackSum: null, rawAckSum: null });
  });

  it('finds the acknowledged segment where the recorder swapped the two', async () => {
    const { ackSum } = await factsAt([['<', 'SA', 0, 1], ['>', 'S', 0, 0], ['>', 'A', 1, 1]], 1);
    expect(inLine(ackSum)).toBe('1 = 0(seq #2) +1(syn #2)');
  });

  it('lets a raw sum run over 2^32', async () => {
    const wrapped: Told[] = [['>', 'S', 0xffffffff - 1000, 0], ['<', 'SA', 0, 0x100000000 - 1000]];
    expect(inLine((await factsAt(wrapped, 2)).rawAckSum)).toBe('0 = 4294967295(raw-seq #1) +1(syn #1)');
  });

  it('calls the sides client and server only where HTTP shows who is which', async () => {
    expect((await factsAt(OPENING, 1)).sender).toEqual({ side: 'originator', role: 'originator' });
    expect((await factsAt([...OPENING, ['>', 'PA', 1, 1, 'GET / HTTP/1.1\r\n\r\n']], 1)).sender).toEqual({ side: 'originator', role: 'client' });
  });

  it('names the states that the segment changes, and no others', async () => {
    expect(await factsAt(OPENING, 2)).toMatchObject({ senderState: null, receiverState: { from: 'SYN-SENT', to: 'ESTABLISHED', inferred: false } });
  });
});
