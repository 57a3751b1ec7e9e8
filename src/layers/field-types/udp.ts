/** Fields of UDP; how a line reads stands in `read-table.ts`. */
export const UDP_TABLE = `
udp protocol User Datagram Protocol
.srcport uint16.port Source Port
.dstport uint16.port Destination Port
.port uint16.port Source or Destination Port
.stream uint32 Stream index
.length uint16 Length
.checksum uint16.hex Checksum
.checksum_calculated uint16.hex Calculated Checksum
.checksum.status uint8.none Checksum Status
.proc.srcuid uint32 Source process user ID
.proc.srcpid uint32 Source process ID
.proc.srcuname string Source process user name
.proc.srccmd string Source process name
.proc.dstuid uint32 Destination process user ID
.proc.dstpid uint32 Destination process ID
.proc.dstuname string Destination process user name
.proc.dstcmd string Destination process name
.pdu.size uint32 PDU Size
.time_relative relative-time Time since first frame
.time_delta relative-time Time since previous frame
.payload bytes Payload
.possible_traceroute none Possible traceroute
.length.bad none Bad length value
udplite.checksum_coverage.bad none Bad checksum coverage length value
.checksum.zero none Illegal checksum value (0)
.checksum.bad none Bad checksum
.length.bad_zero none Length is zero but payload < 65536
`;
