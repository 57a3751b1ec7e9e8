/** Fields of WebSocket; how a line reads stands in `read-table.ts`. */
export const WEBSOCKET_TABLE = `
websocket protocol WebSocket
.fin boolean.8 Fin
.rsv uint8.hex Reserved
.pmc boolean.8 Per-Message Compressed
.opcode uint8 Opcode
.mask boolean.8 Mask
.payload_length uint8 Payload length
.payload_length_ext_16 uint16 Extended Payload length (16 bits)
.payload_length_ext_64 uint64 Extended Payload length (64 bits)
.masking_key bytes Masking-Key
.payload none Payload
.masked_payload none Masked payload
.payload.continue bytes Continue
.payload.text string Text
.payload.close none Close
.payload.close.status_code uint16 Status code
.payload.close.reason string Reason
.payload.ping bytes Ping
.payload.pong bytes Pong
.payload.unknown bytes Unknown
.fragments none Reassembled websocket Fragments
.fragment framenum Websocket Fragment
.fragment.overlap boolean Fragment overlap
.fragment.overlap.conflict boolean Conflicting data in fragment overlap
.fragment.multipletails boolean Multiple tail fragments found
.fragment.toolongfragment boolean Fragment too long
.fragment.error framenum Defragmentation error
.fragment.count uint32 Fragment count
.reassembled.length uint32 Reassembled websocket Payload length
.payload.unknown.expert none Dissector for Websocket Opcode
.decompression.failed.expert none Decompression failed
`;
