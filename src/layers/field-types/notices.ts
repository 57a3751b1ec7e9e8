/** Fields of Wireshark's own remarks; how a line reads stands in `read-table.ts`. */
export const NOTICES_TABLE = `
_ws.expert protocol Expert Info
.message string Message
.group uint32.none Group
.severity uint32.none Severity level
_ws.malformed protocol Malformed Packet
.dissector_bug none Dissector bug
.reassembly none Reassembly error
.expert none Malformed Packet (Exception occurred)
_ws.short protocol Short Frame
_ws.unreassembled protocol Unreassembled Fragmented Packet
.expert none Unreassembled fragment (change preferences to enable reassembly)
`;
