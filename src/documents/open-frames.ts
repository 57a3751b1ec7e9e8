import type { DissectedFrame } from '../analysis.ts';
import type { Connection } from '../connections/connection.ts';
import type { Message } from '../exchanges/exchange.ts';
import { messageFrame } from '../facts/message-frame.ts';
import { openedExchange } from '../facts/opened-frames.ts';
import type { Layer } from '../layers/layer.ts';
import { type Desk, dissected, exchangesOf } from './desk.ts';
import type { Block, Hex, Tree } from './document.ts';
import { treeLines } from './tree-lines.ts';

/** The first tree is printed whole; the second without flag bits and option fields, which are the same again. */
const TREE_DEPTH = { request: 4, response: 1 };

/** Layers that are tinted in a dump; behind them lies the payload. */
const HEADERS = new Set(['eth', 'vlan', 'null', 'sll', 'raw', 'ip', 'ipv6', 'tcp']);

/** Octets of a hex dump that are printed. */
const HEX_SHOWN = 256;

/** Tree and hex dump of the connection's first request and of the first response, as Wireshark shows them. */
export function openFrames(desk: Desk, connection: Connection): Block[] {
  const first = openedExchange(exchangesOf(desk, connection));
  const messages = [first?.request, first?.response].filter((message): message is Message => Boolean(message));
  return messages.flatMap((message) => openFrame(desk, message));
}

function openFrame(desk: Desk, message: Message): Block[] {
  const opened = dissected(desk, messageFrame(message));
  if (!opened) return [];
  const { voice } = desk;
  const params = { frame: opened.number, kind: message.kind };
  const tree: Tree = { type: 'tree', frame: opened.number, caption: voice.phrase('tree.caption', params), lines: treeLines(opened.layers, TREE_DEPTH[message.kind]) };
  return [tree, hexOf(desk, opened, voice.phrase('hex.caption', params))];
}

/** A whole tree of any frame. */
export function treeOf({ voice }: Desk, { number, layers }: DissectedFrame): Tree {
  return { type: 'tree', frame: number, caption: voice.phrase('tree.caption-frame', { frame: number }), lines: treeLines(layers, TREE_DEPTH.request) };
}

/** The first octets of a frame with its layers' bounds. */
export function hexOf({ voice }: Desk, opened: DissectedFrame, caption: Hex['caption']): Hex {
  const shown = Math.min(HEX_SHOWN, opened.octets.length / 2);
  return {
    type: 'hex',
    frame: opened.number,
    caption,
    octets: opened.octets.slice(0, shown * 2),
    layers: opened.layers.filter(({ protocol, source }) => HEADERS.has(protocol) && !source).map(boundsOf).concat(payloadOf(opened)).filter(({ start, end }) => start < end && start < shown),
    cut: shown < opened.wireLength ? voice.text('hex.cut', { shown: { value: shown }, octets: { value: opened.wireLength } }) : null,
  };
}

const boundsOf = ({ protocol, span }: Layer) => ({ name: protocol, ...span });

/** What lies behind the TCP header. */
function payloadOf({ layers }: DissectedFrame) {
  const tcp = layers.find(({ protocol }) => protocol === 'tcp');
  const payload = tcp?.fields.find(({ name }) => name === 'tcp.payload')?.span;
  return payload ? [{ name: 'http', ...payload }] : [];
}
