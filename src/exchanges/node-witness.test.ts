/** Node's own HTTP server and client bear witness: what they say over a socket is what pairExchanges reads. */
import { createServer, request as ask, type IncomingMessage, type ServerResponse } from 'node:http';
import { type AddressInfo, connect, createServer as createRelay } from 'node:net';
import { gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { type Arrival, byteStreamOf, finIn } from '../../tests/support/byte-stream.ts';
import { pairExchanges } from './pair-exchanges.ts';

const PATHS = ['/counted', '/chunked', '/gzip', '/none'];

it('reads what Node sent and received', async () => {
  const server = createServer(answer).listen(0);
  const arrivals: Record<'client' | 'server', Arrival[]> = { client: [], server: [] };
  const relay = createRelay((near) => {
    const far = connect((server.address() as AddressInfo).port);
    let frame = 0;
    near.on('data', (octets) => { arrivals.client.push({ frame: ++frame, octets }); far.write(octets); }).on('end', () => far.end());
    far.on('data', (octets) => { arrivals.server.push({ frame: ++frame, octets }); near.write(octets); }).on('end', () => near.end());
  }).listen(0);
  const statuses: number[] = [];
  for (const path of PATHS) statuses.push(await visit(path, (relay.address() as AddressInfo).port, arrivals));
  server.close();
  relay.close();
  expect(statuses).toEqual([200, 200, 200, 204]);
});

function answer(request: IncomingMessage, response: ServerResponse): void {
  if (request.url === '/counted') response.writeHead(200, { 'content-type': 'text/plain', 'content-length': 5 }).end('hello');
  else if (request.url === '/chunked') { response.writeHead(200, { 'content-type': 'text/plain', trailer: 'x-sum' }); response.write('one '); response.addTrailers({ 'x-sum': '7' }); response.end('two'); }
  else if (request.url === '/gzip') response.writeHead(200, { 'content-type': 'text/plain', 'content-encoding': 'gzip' }).end(gzipSync('packed'));
  else response.writeHead(204).end();
}

/** Asks once, over a connection of its own, gives the status, and holds both readings against each other. */
async function visit(path: string, port: number, arrivals: Record<'client' | 'server', Arrival[]>): Promise<number> {
  arrivals.client.length = arrivals.server.length = 0;
  const response = await new Promise<IncomingMessage>((resolve) => ask({ port, path, method: 'POST', agent: false }, resolve).end('sent body'));
  const octets: Buffer[] = [];
  for await (const piece of response) octets.push(piece as Buffer);
  const streams = { originator: byteStreamOf(arrivals.client, { end: finIn(99) }), responder: byteStreamOf(arrivals.server, { from: 'responder', end: finIn(99) }) };
  const { exchanges } = await pairExchanges({ stream: 0 }, streams);
  expect(exchanges).toHaveLength(1);
  const [{ request, response: read }] = exchanges as [typeof exchanges[0]];
  expect(request).toMatchObject({ method: 'POST', target: path, complete: true, content: { text: 'sent body' } });
  expect(read!.headers.flatMap(({ name, value }) => [name, value])).toEqual(response.rawHeaders);
  expect(read!.trailers.flatMap(({ name, value }) => [name, value])).toEqual(response.rawTrailers);
  expect(read).toMatchObject({ status: response.statusCode, reason: response.statusMessage, complete: true });
  expect(read!.content?.octets ?? 0).toBe(Buffer.concat(octets).length);
  if (path === '/gzip') expect(read!.content).toMatchObject({ text: 'packed', decodedOctets: 6 });
  else expect(read!.content?.text ?? '').toBe(Buffer.concat(octets).toString());
  return response.statusCode!;
}
