import type { CaptureFile } from '../frames/capture-file.ts';
import { ipv4Text, ipv6Text } from '../layers/address-text.ts';
import { analyzeConnection, type AnalyzedConnection, type ConnectionSource } from './analyze-connection.ts';
import { byteStreamOf } from './byte-stream.ts';
import type { Connection, Endpoint, Side } from './connection.ts';
import { readRows } from './read-rows.ts';
import type { SegmentScan } from './scan-segments.ts';
import { originOf, type SelectedConnections } from './select-connections.ts';
import { SEEN } from './sightings.ts';
import type { ByteStream } from './stream.ts';

export interface ReadingOptions {
  scan: SegmentScan;
  file: CaptureFile;
  selected: SelectedConnections;
  maxSegments: number;
}

/** The second pass: reads the chosen connections' frames again and yields the connections and their byte streams. */
export function readConnections(options: ReadingOptions): { connections: Connection[]; streamsOf(connection: Connection): Record<Side, ByteStream> } {
  const { scan, file, selected, maxSegments } = options;
  const eachRowFrom = readRows({ file, rows: scan.rows, datagrams: scan.datagrams });
  const analyzed = new Map<number, AnalyzedConnection>();
  const connections = selected.streams.map(readConnection);
  return { connections, streamsOf };

  function readConnection(stream: number): Connection {
    const origin = originOf(scan, stream);
    const originator = endpointText(scan.table.endpoint(stream, origin.direction));
    const responder = endpointText(scan.table.endpoint(stream, (1 - origin.direction) as 0 | 1));
    const inFull = selected.inFull.has(stream);
    const found = analyzeConnection(sourceOf(stream, origin.direction), inFull ? maxSegments : 0);
    analyzed.set(stream, found);
    const { streams, ends, ...rest } = found;
    const earlier = scan.sightings.earlier[stream]!;
    // Frames for which there was no room in the scan.
    const unread = scan.sightings.frames[stream]! - rest.sides.originator.frames - rest.sides.responder.frames;
    return {
      stream, originator, responder, originatorFrom: origin.from, ...rest, segmentsOmitted: rest.segmentsOmitted + unread, reusedFrom: earlier < 0 ? null : earlier, carries: carriesWhat(scan.sightings.seen[stream]!, rest.sides), inFull,
    };
  }

  function sourceOf(stream: number, direction: 0 | 1): ConnectionSource {
    const seen = scan.sightings.seen[stream]!;
    const bySide = (bit: number) => ({ originator: (seen & (bit << direction)) !== 0, responder: (seen & (bit << (1 - direction))) !== 0 });
    return {
      ports: { originator: scan.table.endpoint(stream, direction).port, responder: scan.table.endpoint(stream, (1 - direction) as 0 | 1).port },
      synFrom: bySide(SEEN.syn), synAckFrom: bySide(SEEN.synAck), isReuse: scan.sightings.earlier[stream]! >= 0,
      isFromOriginator: (peeked) => scan.table.isFromFirst(stream, peeked) === (direction === 0),
      eachRow: (visit) => eachRowFrom(scan.sightings.firstRow[stream]!, visit),
    };
  }

  function streamsOf(connection: Connection): Record<Side, ByteStream> {
    const found = analyzed.get(connection.stream);
    if (found === undefined) throw new Error(`Connection ${connection.stream} was not followed`);
    const stream = (from: Side) => byteStreamOf(found.streams[from], { file, rows: scan.rows, from, end: found.ends[from] });
    return { originator: stream('originator'), responder: stream('responder') };
  }
}

/** The octet of a keep-alive lies before the stream's first one: a connection that has seen only such has carried nothing. */
function carriesWhat(seen: number, sides: Connection['sides']): Connection['carries'] {
  if (seen & SEEN.http) return 'http';
  if (seen & SEEN.tls) return 'tls';
  return sides.originator.uniqueOctets + sides.responder.uniqueOctets > 0 ? 'other' : 'nothing';
}

function endpointText({ version, words, port }: { version: 4 | 6; words: Int32Array; port: number }): Endpoint {
  const octets = new Uint8Array(16);
  const view = new DataView(octets.buffer);
  words.forEach((word, index) => view.setInt32(index * 4, word));
  return { address: version === 4 ? ipv4Text(octets.subarray(12)) : ipv6Text(octets), port };
}
