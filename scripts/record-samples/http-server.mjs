// An HTTP/1.1 server with keep-alive for the recordings: the lab page, its logo in gzip, a text in chunks, a long text,
// a guest book that takes a POST. Serves IPv4 and IPv6.
// Usage: node http-server.mjs PORT
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';

const site = new URL('../../samples/site/', import.meta.url);
const LONG_TEXT_LINES = 2600;

const pages = {
  '/': (_, response) => send(response, { 'content-type': 'text/html; charset=utf-8' }, readFileSync(new URL('index.html', site))),
  '/logo.svg': sendLogo,
  '/long.txt': (_, response) => send(response, { 'content-type': 'text/plain' }, longText()),
  '/slow.txt': sendSlowly,
  '/guests': signGuestBook,
};

createServer((request, response) => {
  response.setHeader('server', 'lab-report samples');
  const answer = pages[request.url] ?? sendNotFound;
  answer(request, response);
}).listen(Number(process.argv[2]), '::');

/** Answers with the body in one piece and its Content-Length. */
function send(response, headers, body) {
  response.writeHead(200, { ...headers, 'content-length': body.length });
  response.end(body);
}

function sendLogo(request, response) {
  const logo = readFileSync(new URL('logo.svg', site));
  const accepted = /\bgzip\b/.test(request.headers['accept-encoding'] ?? '');
  const headers = { 'content-type': 'image/svg+xml', vary: 'accept-encoding' };
  if (accepted) send(response, { ...headers, 'content-encoding': 'gzip' }, gzipSync(logo));
  else send(response, headers, logo);
}

/** Without a Content-Length Node sends each write as a chunk (RFC 9112, 7.1). */
async function sendSlowly(_, response) {
  response.writeHead(200, { 'content-type': 'text/plain; charset=utf-8' });
  for (const line of ['one 一\n', 'two 二\n', 'three 三\n']) {
    response.write(line);
    await pause(100);
  }
  response.end();
}

/** Lines that differ, so that a place in the stream can be recognised: about 150 KB. */
function longText() {
  const line = (_, index) => `line ${String(index + 1).padStart(4, '0')} of a text that is long enough to lose a part of\n`;
  return Buffer.from(Array.from({ length: LONG_TEXT_LINES }, line).join(''));
}

function signGuestBook(request, response) {
  request.resume().on('end', () => response.writeHead(201, { location: '/guests/1', 'content-length': 0 }).end());
}

function sendNotFound(_, response) {
  response.writeHead(404, { 'content-type': 'text/plain', 'content-length': 10 }).end('not found\n');
}
