import { TLS_GROUPS } from './names/tls-groups.ts';
import { named } from './show.ts';
import type { TlsReader } from './tls-reader.ts';

/** The key_share extension (RFC 8446, 4.2.8): a client's keys, a server's one, or the group that a server asks for. */
const KEY = 'tls.handshake.extensions_key_share';
const ENTRY_HEAD = 4;

export function readSharedKeys(reader: TlsReader, isClient: boolean): void {
  reader.group({ name: '', label: 'Key Share extension', length: reader.left }, (inner) => {
    if (!isClient && inner.left === 2) {
      inner.number(`${KEY}_selected_group`, 2, (group) => `Selected Group: ${named(TLS_GROUPS)(group)}`);
      return;
    }
    if (isClient) inner.number(`${KEY}_client_length`, 2, (length) => `Client Key Share Length: ${length}`);
    while (inner.left >= ENTRY_HEAD) readEntry(inner);
  });
}

function readEntry(reader: TlsReader): void {
  const [group, length] = [reader.peek(0), reader.peek(2)];
  reader.group({ name: '', label: `Key Share Entry: Group: ${TLS_GROUPS[group] ?? 'Unknown'}, Key Exchange length: ${length}`, length: ENTRY_HEAD + length }, (inner) => {
    inner.number(`${KEY}_group`, 2, (number) => `Group: ${named(TLS_GROUPS)(number)}`);
    inner.number(`${KEY}_key_exchange_length`, 2, (size) => `Key Exchange Length: ${size}`);
    inner.octets(`${KEY}_key_exchange`, 'Key Exchange', inner.left);
  });
}
