import { describe, expect, it } from 'vitest';
import { pcapBytes } from '../../tests/support/capture-bytes.ts';
import { ethernetIpv4Tcp, type TcpFrame } from '../../tests/support/ethernet-frame.ts';
import { memoryCapture } from '../../tests/support/memory-capture.ts';
import { readFrames } from '../frames/read-frames.ts';
import { startFollowing, type Followed, type FollowOptions } from './follow-connections.ts';

async function follow(segments: TcpFrame[], options: FollowOptions = {}): Promise<Followed> {
  const file = memoryCapture(pcapBytes(segments.map((segment, i) => ({ timeNs: i * 1_000_000, octets: ethernetIpv4Tcp(segment) }))));
  const following = startFollowing(options);
  await readFrames(file, following.take);
  return following.finish(file);
}

const http: TcpFrame[] = [{ flags: 'S' }, { flags: 'PA', seq: 1, payload: 'GET / HTTP/1.1\r\n\r\n' }];
const spare: TcpFrame[] = [{ flags: 'S', sourcePort: 50001 }];
const elsewhere: TcpFrame[] = [{ flags: 'S', sourcePort: 50002, destinationPort: 9999 }, { flags: 'PA', seq: 1, sourcePort: 50002, destinationPort: 9999, payload: 'hello there' }];
const tls: TcpFrame[] = [{ flags: 'PA', sourcePort: 50003, destinationPort: 443, payload: Uint8Array.of(22, 3, 1, 0, 5) }];
const all = [...elsewhere, ...http, ...tls, ...spare];

function streamsOf(followed: Followed): number[] {
  return followed.connections.map((connection) => connection.stream);
}

describe('startFollowing', () => {
  it('chooses the connections with HTTP and their companions by default', async () => {
    const followed = await follow(all);
    expect(streamsOf(followed)).toEqual([1, 3]);
    expect(followed.selection).toEqual({ by: 'http', streams: null, ports: [80] });
    expect(followed.traffic).toMatchObject({ frames: 6, tcp: { frames: 6, connections: 4 }, tlsConnections: 1, httpConnections: 1, requestLines: 1 });
  });

  it('chooses by port or stream what it is asked for', async () => {
    expect(streamsOf(await follow(all, { ports: [9999] }))).toEqual([0]);
    const byStream = await follow(all, { streams: [2, 77] });
    expect(streamsOf(byStream)).toEqual([2]);
    expect(byStream.connections[0]!.carries).toBe('tls');
    expect(byStream.selection).toEqual({ by: 'stream', streams: [2, 77], ports: [443] });
  });

  it('chooses all of TCP when there is no HTTP', async () => {
    const followed = await follow([...elsewhere, ...tls]);
    expect(followed.selection.by).toBe('all-tcp');
    expect(streamsOf(followed)).toEqual([0, 1]);
  });

  it('lists no more than asked for, and holds the first with HTTP in full', async () => {
    const followed = await follow([...spare, ...http], { maxListed: 2, maxInFull: 1 });
    expect(followed.connections.map(({ stream, inFull, segments }) => [stream, inFull, segments.length])).toEqual([[0, false, 0], [1, true, 2]]);
    expect((await follow([...spare, ...http], { maxListed: 1 })).omitted).toBe(1);
  });

  it('holds nothing of a capture without frames', async () => {
    const followed = await follow([]);
    expect(followed).toMatchObject({ connections: [], omitted: 0, selection: { by: 'all-tcp', streams: null, ports: [] } });
  });

  it('yields streams that say when a position was whole and when it was acknowledged', async () => {
    const followed = await follow([...http, { flags: 'A', source: '10.0.0.2', destination: '10.0.0.1', sourcePort: 80, destinationPort: 50000, seq: 1, ack: 19 }]);
    const { originator } = followed.streamsOf(followed.connections[0]!);
    expect(Buffer.from(originator.read(0, 5)).toString()).toBe('GET /');
    expect(originator.wholeAt(18)).toEqual({ frame: 2, timeNs: 1_000_000 });
    expect(originator.wholeAt(19)).toBeNull();
    expect(originator.ackedBy(18)).toEqual({ frame: 3, timeNs: 2_000_000 });
  });
});
