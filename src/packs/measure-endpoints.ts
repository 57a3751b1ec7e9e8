import type { Connection, Side } from '../connections/connection.ts';
import { otherSide } from '../facts/segment-facts.ts';
import { type Measure, transferIn } from './measure.ts';
import type { PackValue } from './pack-answer.ts';
import { clientOf } from './pack-scene.ts';
import { valueAt } from './pack-value.ts';

/** Addresses and ports of client and server, as a segment of each shows them; and which of the two sent most of the data. */
export const endpointsMeasure: Measure<'client-address' | 'client-port' | 'server-address' | 'server-port' | 'sender'> = {
  outputs: ['client-address', 'client-port', 'server-address', 'server-port', 'sender'],
  scope: 'connection',
  rows: 1,
  take(scene, { scope }) {
    const transfer = transferIn(scene, scope);
    if (!transfer) return {};
    const client = clientOf(scene, transfer.connection);
    const [clientAddress, clientPort] = endpointOf(transfer.connection, client);
    const [serverAddress, serverPort] = endpointOf(transfer.connection, otherSide(client));
    return { 'client-address': [clientAddress], 'client-port': [clientPort], 'server-address': [serverAddress], 'server-port': [serverPort], sender: [valueAt('text', transfer.sender === client ? 'client' : 'server', null)] };
  },
};

function endpointOf({ segments, firstFrame, ...ends }: Connection, side: Side): [PackValue, PackValue] {
  const own = segments.find(({ from }) => from === side);
  const frame = own?.frame ?? firstFrame;
  const end = own ? 'src' : 'dst';
  const { address, port } = ends[side];
  return [valueAt('text', address, { frame, field: `${address.includes(':') ? 'ipv6' : 'ip'}.${end}` }), valueAt('number', port, { frame, field: `tcp.${end}port` })];
}
