import { describe, expect, it } from 'vitest';
import { analyzeTold, factsOfKind, OPENING, type Told } from '../../tests/support/tell-segments.ts';

const told = (...closing: Told[]) => analyzeTold([...OPENING, ...closing]);
const kindsOf = ({ facts }: Awaited<ReturnType<typeof told>>) => facts.filter(({ kind }) => kind.startsWith('close.')).map(({ kind }) => kind);

describe('closeFacts', () => {
  it('tells four segments in their order, the responder first', async () => {
    const analysis = await told(['<', 'FA', 1, 1], ['>', 'A', 1, 2], ['>', 'FA', 1, 2], ['<', 'A', 2, 2]);
    expect(kindsOf(analysis)).toEqual(['close.lead', 'close.first-fin', 'close.first-fin-ack', 'close.second-fin', 'close.second-fin-ack', 'close.time-wait']);
    expect(factsOfKind(analysis, 'close.lead')[0]!.params).toMatchObject({ manner: 'four-segments', firstFin: 4, firstFinAck: 5, secondFin: 6, secondFinAck: 7, byOriginator: false, first: { side: 'responder' } });
    expect(factsOfKind(analysis, 'close.first-fin')[0]!.params).toMatchObject({ responderFirst: true, withData: false });
    expect(factsOfKind(analysis, 'close.time-wait')[0]!.params).toMatchObject({ party: { side: 'responder' }, lastAck: 7, inferred: false });
  });

  it('tells three segments: the ACK of the first FIN is the second one', async () => {
    const analysis = await told(['>', 'FA', 1, 1], ['<', 'FA', 1, 2], ['>', 'A', 2, 2]);
    expect(kindsOf(analysis)).toEqual(['close.lead', 'close.first-fin', 'close.second-fin', 'close.second-fin-ack', 'close.time-wait']);
    expect(factsOfKind(analysis, 'close.second-fin')[0]!.params).toMatchObject({ withAck: true, simultaneous: false, fin: 4, sinceFirstFinNs: { value: 1_000_000 } });
  });

  it('tells crossing FINs, and that both sides wait', async () => {
    const analysis = await told(['>', 'FA', 1, 1], ['<', 'FA', 1, 1], ['>', 'A', 2, 2], ['<', 'A', 2, 2]);
    expect(factsOfKind(analysis, 'close.lead')[0]!.params.manner).toBe('simultaneous');
    expect(factsOfKind(analysis, 'close.time-wait').map(({ params }) => params.party.side)).toEqual(['originator', 'responder']);
  });

  it('tells a reset, with the FIN before it', async () => {
    const analysis = await told(['>', 'FA', 1, 1], ['<', 'RA', 1, 2]);
    expect(factsOfKind(analysis, 'close.reset')[0]!.params).toMatchObject({ frame: 5, withAck: true, afterFin: 4, sender: { side: 'responder' } });
    expect(factsOfKind(analysis, 'close.missing')).toEqual([]);
  });

  it('says of a half-closed connection what is not there', async () => {
    const analysis = await told(['>', 'FA', 1, 1], ['<', 'A', 1, 2]);
    expect(factsOfKind(analysis, 'close.missing')[0]!.params).toEqual({ manner: 'half-closed', missing: ['second-fin'], lastFrame: 5 });
  });

  it('says of a connection without FIN and RST that its end is not there', async () => {
    const analysis = await told(['>', 'PA', 1, 1, 'more']);
    expect(factsOfKind(analysis, 'close.missing')[0]!.params).toEqual({ manner: 'open', missing: ['either-fin'], lastFrame: 4 });
  });

  it('says that the last ACK is not there', async () => {
    const analysis = await told(['>', 'FA', 1, 1], ['<', 'FA', 1, 2]);
    expect(factsOfKind(analysis, 'close.missing')[0]!.params.missing).toEqual(['second-fin-ack']);
  });

  it('says of a FIN that it carries data', async () => {
    const analysis = await told(['<', 'FPA', 1, 1, 'last'], ['>', 'A', 1, 6]);
    expect(factsOfKind(analysis, 'close.first-fin')[0]!.params).toMatchObject({ withData: true, length: { value: 4 } });
  });

  it('has no close to tell where none was opened', async () => {
    expect(kindsOf(await analyzeTold([['>', 'S', 0, 0], ['<', 'RA', 0, 1]]))).toEqual([]);
    expect(kindsOf(await analyzeTold([['>', 'S', 0, 0], ['>', 'S', 0, 0]]))).toEqual([]);
  });
});
