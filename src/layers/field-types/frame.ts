/** Fields of what the capture file says of a frame; how a line reads stands in `read-table.ts`. */
export const FRAME_TABLE = `
frame protocol Frame
.time absolute-time Arrival Time
.offset_shift relative-time Time shift for this packet
.time_epoch relative-time Epoch Time
.time_delta relative-time Time delta from previous captured frame
.time_delta_displayed relative-time Time delta from previous displayed frame
.time_relative relative-time Time since reference or first frame
.ref_time none This is a Time Reference frame
.number uint32 Frame Number
.len uint32 Frame length on the wire
.cap_len uint32 Frame length stored into the capture file
.md5_hash string Frame MD5 Hash
.p2p_dir int8 Point-to-Point Direction
.link_nr uint16 Link Number
.file_off int64 File Offset
.marked boolean Frame is marked
.ignored boolean Frame is ignored
.protocols string Protocols in frame
.coloring_rule.name string Coloring Rule Name
.coloring_rule.string string Coloring Rule String
.section_number uint32 Section number
.interface_id uint32 Interface id
.interface_name string Interface name
.interface_description string Interface description
.interface_queue uint32 Interface queue
.packet_flags uint32.hex Packet flags
.packet_flags_direction uint32.hex Direction
.packet_flags_reception_type uint32 Reception type
.packet_flags_fcs_length uint32 FCS length
.packet_flags_reserved uint32 Reserved
.packet_flags_crc_error boolean.32 CRC error
.packet_flags_packet_too_error boolean.32 Packet too long error
.packet_flags_packet_too_short_error boolean.32 Packet too short error
.packet_flags_wrong_inter_frame_gap_error boolean.32 Wrong interframe gap error
.packet_flags_unaligned_frame_error boolean.32 Unaligned frame error
.packet_flags_start_frame_delimiter_error boolean.32 Start frame delimiter error
.packet_flags_preamble_error boolean.32 Preamble error
.packet_flags_symbol_error boolean.32 Symbol error
.comment string Comment
.packet_id uint64 Packet id
.verdict string Verdict
.verdict.hw bytes Hardware
.verdict.ebpf_tc int64 eBPF TC
.verdict.ebpf_xdp int64 eBPF XDP
.verdict.unknown bytes Unknown
.drop_count uint64 Drop Count
.cb_pen uint32 Private Enterprise Number
.cb_copy boolean.1 Copying
.bblog string Black Box Log
.bblog.ticks uint32 Ticks
.bblog.serial_nr uint32 Serial Number
.pcaplog.data_type uint32 Date Type
.pcaplog.data_length uint32 Data Length
.pcaplog.data bytes Data
.encap_type int16 Encapsulation type
.comment.expert none Formatted comment
.time_invalid none Arrival Time: Fractional second out of range (0-1000000000)
.incomplete none Incomplete dissector
.len_lt_caplen none Frame length is less than captured length
pkt_comment protocol Packet comments
`;
