import { HttpNode, type HttpMoment } from './http-node.ts';
import type { InspectedFrame } from '../inspections/inspection.ts';
import type { Field } from '../layers/layer.ts';
import type { Listing } from './listing.ts';

const CLASSES = ['???: broken', '1xx: Informational', '2xx: Success', '3xx: Redirection', '4xx: Client Error', '5xx: Server Error'];
const HEADS = ['Count', 'Average', 'Min Val', 'Max Val', 'Rate (ms)', 'Percent', 'Burst Rate', 'Burst Start'];
const COLUMNS = 14;
const TITLE = 'Topic / Item';

/** `-z http,tree`: the requests by method, the responses by class and status code. */
export function sumHttp(): Listing {
  const root = new HttpNode('Total HTTP Packets');
  const requests = root.child('HTTP Request Packets');
  const responses = root.child('HTTP Response Packets');
  const others = root.child('Other HTTP Packets');
  const classes = CLASSES.map((name) => responses.child(name));
  let firstMs: number | null = null;
  let lastMs = 0;
  return { begin: () => '', take, end: () => table(root, lastMs - (firstMs ?? 0)) };

  function take(frame: InspectedFrame): string {
    const nowMs = frame.frame.timeNs / 1e6;
    for (const { protocol, fields } of frame.dissection().layers) {
      if (protocol !== 'http') continue;
      firstMs ??= nowMs;
      lastMs = nowMs;
      for (const node of [root, ...nodesOf(fields)]) node.count({ ms: nowMs } satisfies HttpMoment);
    }
    return '';
  }

  function nodesOf(fields: readonly Field[]): HttpNode[] {
    const method = valueIn(fields, 'http.request.method');
    if (method !== undefined) return [requests, requests.child(String(method))];
    const code = Number(valueIn(fields, 'http.response.code'));
    if (Number.isNaN(code)) return [others];
    const group = classes[code >= 100 && code < 600 ? Math.floor(code / 100) : 0]!;
    return [responses, group, group.child(`${code} ${valueIn(fields, 'http.response.code.desc') ?? 'Unknown'}`)];
  }
}

function valueIn(fields: readonly Field[], name: string): Field['value'] {
  for (const field of fields) {
    const value = field.name === name ? field.value : valueIn(field.fields ?? [], name);
    if (value !== undefined) return value;
  }
  return undefined;
}

function table(root: HttpNode, elapsedMs: number): string {
  const rows = root.rows({ elapsedMs, depth: 0, whole: null });
  const width = Math.max(TITLE.length, ...rows.map(({ name }) => name.length)) + 2;
  const line = (name: string, cells: readonly string[]) => name.padEnd(width) + cells.map((cell) => cell.padEnd(COLUMNS)).join('');
  const long = width + HEADS.length * COLUMNS - 1;
  return ['', '='.repeat(long), 'HTTP/Packet Counter:', line(TITLE, HEADS).slice(0, long), '-'.repeat(long), ...rows.map(({ name, cells }) => line(name, cells).slice(0, long)), '', '-'.repeat(long), ''].join('\n');
}
