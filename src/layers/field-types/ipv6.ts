/** Fields of IPv6 and its extension headers; how a line reads stands in `read-table.ts`. */
export const IPV6_TABLE = `
ipv6 protocol Internet Protocol Version 6
.version uint8 Version
.tclass uint32.hex Traffic Class
.tclass.dscp uint32 Differentiated Services Codepoint
.tclass.ecn uint32 Explicit Congestion Notification
.flow uint24.hex Flow Label
.plen uint16 Payload Length
.nxt uint8 Next Header
.hlim uint8 Hop Limit
.src ipv6 Source Address
.src_host string Source Host
.src_slaac_mac ether Source SLAAC MAC
.src_isatap_ipv4 ipv4 Source ISATAP IPv4
.src_6to4_gw_ipv4 ipv4 Source 6to4 Gateway IPv4
.src_6to4_sla_id uint16 Source 6to4 SLA ID
.src_ts_ipv4 ipv4 Source Teredo Server IPv4
.src_tc_port uint16 Source Teredo Port
.src_tc_ipv4 ipv4 Source Teredo Client IPv4
.src_embed_ipv4 ipv4 Source Embedded IPv4
.dst ipv6 Destination Address
.dst_host string Destination Host
.dst_slaac_mac ether Destination SLAAC MAC
.dst_isatap_ipv4 ipv4 Destination ISATAP IPv4
.dst_6to4_gw_ipv4 ipv4 Destination 6to4 Gateway IPv4
.dst_6to4_sla_id uint16 Destination 6to4 SLA ID
.dst_ts_ipv4 ipv4 Destination Teredo Server IPv4
.dst_tc_port uint16 Destination Teredo Port
.dst_tc_ipv4 ipv4 Destination Teredo Client IPv4
.dst_embed_ipv4 ipv4 Destination Embedded IPv4
.addr ipv6 Source or Destination Address
.host string Source or Destination Host
.slaac_mac ether SLAAC MAC
.isatap_ipv4 ipv4 ISATAP IPv4
.6to4_gw_ipv4 ipv4 6to4 Gateway IPv4
.6to4_sla_id uint16 6to4 SLA ID
.ts_ipv4 ipv4 Teredo Server IPv4
.tc_port uint16 Teredo Port
.tc_ipv4 ipv4 Teredo Client IPv4
.embed_ipv4_prefix bytes Embedded IPv4 Prefix
.embed_ipv4 ipv4 Embedded IPv4
.embed_ipv4_u bytes Embedded IPv4 u field
.embed_ipv4_suffix bytes Embedded IPv4 Suffix
.geoip.country string Source or Destination GeoIP Country
.geoip.country_iso string Source or Destination GeoIP ISO Two Letter Country Code
.geoip.city string Source or Destination GeoIP City
.geoip.asnum uint32 Source or Destination GeoIP AS Number
.geoip.org string Source or Destination GeoIP AS Organization
.geoip.lat double Source or Destination GeoIP Latitude
.geoip.lon double Source or Destination GeoIP Longitude
.geoip.src_summary string Source GeoIP
.geoip.src_country string Source GeoIP Country
.geoip.src_country_iso string Source GeoIP ISO Two Letter Country Code
.geoip.src_city string Source GeoIP City
.geoip.src_asnum uint32 Source GeoIP AS Number
.geoip.src_org string Source GeoIP AS Organization
.geoip.src_lat double Source GeoIP Latitude
.geoip.src_lon double Source GeoIP Longitude
.geoip.dst_summary string Destination GeoIP
.geoip.dst_country string Destination GeoIP Country
.geoip.dst_country_iso string Destination GeoIP ISO Two Letter Country Code
.geoip.dst_city string Destination GeoIP City
.geoip.dst_asnum uint32 Destination GeoIP AS Number
.geoip.dst_org string Destination GeoIP AS Organization
.geoip.dst_lat double Destination GeoIP Latitude
.geoip.dst_lon double Destination GeoIP Longitude
.opt none IPv6 Option
.opt.type uint8.hex Type
.opt.type.action uint8 Action
.opt.type.change boolean.8 May Change
.opt.type.rest uint8.hex Low-Order Bits
.opt.length uint8 Length
.opt.pad1 none Pad1
.opt.padn bytes PadN
.opt.pmtu.min uint16 Minimum Reported PMTU
.opt.pmtu.rtn uint16 Return Minimum PMTU
.opt.pmtu.r_flag boolean Return Flag
.opt.router_alert uint16 Router Alert
.opt.tel uint8 Tunnel Encapsulation Limit
.opt.jumbo uint32 Payload Length
.opt.calipso.doi uint32 CALIPSO Domain of Interpretation
.opt.calipso.cmpt.length uint8 Compartment Length
.opt.calipso.sens_level uint8 Sensitivity Level
.opt.calipso.checksum uint16.hex Checksum
.opt.calipso.cmpt_bitmap bytes Compartment Bitmap
.opt.smf_dpd.hash_bit boolean.8 H-bit
.opt.smf_dpd.tid_type uint8 TaggerID Type
.opt.smf_dpd.tid_len uint8 TaggerID Length
.opt.smf_dpd.tagger_id bytes TaggerID
.opt.smf_dpd.ident bytes Identifier
.opt.smf_dpd.hav bytes Hash Assist Value
.opt.pdm.scale_dtlr uint8 Scale DTLR
.opt.pdm.scale_dtls uint8 Scale DTLS
.opt.pdm.psn_this_pkt uint16 PSN This Packet
.opt.pdm.psn_last_recv uint16 PSN Last Received
.opt.pdm.delta_last_recv uint16 Delta Time Last Received
.opt.pdm.delta_last_sent uint16 Delta Time Last Sent
.opt.qs_func uint8 Function
.opt.qs_rate uint8 Rate
.opt.qs_ttl uint8 QS TTL
.opt.qs_ttl_diff uint8 TTL Diff
.opt.qs_unused uint8 Not Used
.opt.qs_nonce uint32.hex QS Nonce
.opt.qs_reserved uint32.hex Reserved
.opt.ioam.rsv uint8 Reserved
.opt.ioam.opt_type uint8 Option-Type
.opt.ioam.trace.ns uint16 Namespace ID
.opt.ioam.trace.nodelen uint8 Node Length
.opt.ioam.trace.flags uint16.hex Flags
.opt.ioam.trace.flag.o boolean.16 Overflow
.opt.ioam.trace.flag.l boolean.16 Loopback
.opt.ioam.trace.flag.a boolean.16 Active
.opt.ioam.trace.flag.rsv boolean.16 Reserved
.opt.ioam.trace.remlen uint8 Remaining Length
.opt.ioam.trace.type uint24.hex Trace Type
.opt.ioam.trace.type.bit0 boolean.24 Hop_Lim and Node ID (short)
.opt.ioam.trace.type.bit1 boolean.24 Ingress and Egress IDs (short)
.opt.ioam.trace.type.bit2 boolean.24 Timestamp seconds
.opt.ioam.trace.type.bit3 boolean.24 Timestamp fraction
.opt.ioam.trace.type.bit4 boolean.24 Transit delay
.opt.ioam.trace.type.bit5 boolean.24 IOAM-Namespace specific data (short)
.opt.ioam.trace.type.bit6 boolean.24 Queue depth
.opt.ioam.trace.type.bit7 boolean.24 Checksum complement
.opt.ioam.trace.type.bit8 boolean.24 Hop_Lim and Node ID (wide)
.opt.ioam.trace.type.bit9 boolean.24 Ingress and Egress IDs (wide)
.opt.ioam.trace.type.bit10 boolean.24 IOAM-Namespace specific data (wide)
.opt.ioam.trace.type.bit11 boolean.24 Buffer occupancy
.opt.ioam.trace.type.undef boolean.24 Undefined
.opt.ioam.trace.type.bit22 boolean.24 Opaque State Snapshot
.opt.ioam.trace.type.rsv boolean.24 Reserved
.opt.ioam.trace.rsv uint8 Reserved
.opt.ioam.trace.free_space bytes Free space
.opt.ioam.trace.node.hlim uint8 Hop Limit
.opt.ioam.trace.node.id uint24.hex ID
.opt.ioam.trace.node.iif uint16.hex Ingress ID
.opt.ioam.trace.node.eif uint16.hex Egress ID
.opt.ioam.trace.node.tss uint32.hex Timestamp Seconds
.opt.ioam.trace.node.tsf uint32.hex Timestamp Fraction
.opt.ioam.trace.node.trdelay uint32.hex Transit Delay
.opt.ioam.trace.node.nsdata uint32.hex Namespace Data (short)
.opt.ioam.trace.node.qdepth uint32.hex Queue Depth
.opt.ioam.trace.node.csum uint32.hex Checksum Complement
.opt.ioam.trace.node.id_wide uint56.hex ID
.opt.ioam.trace.node.iif_wide uint32.hex Ingress ID
.opt.ioam.trace.node.eif_wide uint32.hex Egress ID
.opt.ioam.trace.node.nsdata_wide uint64.hex Namespace Data (wide)
.opt.ioam.trace.node.bufoccup uint32.hex Buffer Occupancy
.opt.ioam.trace.node.undefined uint32.hex Undefined bit
.opt.ioam.trace.node.oss.len uint8 Length
.opt.ioam.trace.node.oss.scid uint24.hex Schema ID
.opt.ioam.trace.node.oss.data bytes Data
.opt.tpf_information uint32.hex TPF Information
.opt.mipv6.home_address ipv6 MIPv6 Home Address
.opt.rpl.flag uint8.hex Flag
.opt.rpl.flag.o boolean.8 Down
.opt.rpl.flag.r boolean.8 Rank Error
.opt.rpl.flag.f boolean.8 Forwarding Error
.opt.rpl.flag.rsv uint8.hex Reserved
.opt.rpl.instance_id uint8.hex RPLInstanceID
.opt.rpl.sender_rank uint16.hex Sender Rank
.opt.ilnp_nonce bytes ILNP Nonce
.opt.lio.length uint8 LineIDLen
.opt.lio.line_id string Line ID
.opt.mpl.flag uint8.hex Flag
.opt.mpl.flag.s uint8 Seed ID Length
.opt.mpl.flag.m boolean.8 Largest Sequence
.opt.mpl.flag.v boolean.8 Version
.opt.mpl.flag.rsv uint8.hex Reserved
.opt.mpl.sequence uint8.hex Sequence
.opt.mpl.seed_id bytes Seed ID
.opt.dff.flags uint8.hex Flags
.opt.dff.flag.ver uint8 Version (VER)
.opt.dff.flag.dup boolean.8 Duplicate (DUP)
.opt.dff.flag.ret boolean.8 Return (RET)
.opt.dff.flag.rsv uint8.hex Reserved
.opt.dff.sequence_number uint16.dec-hex Sequence Number
.opt.experimental bytes Experimental Option
.opt_unknown_data bytes Unknown Data
.opt.unknown bytes Unknown Option Payload
.fragment framenum IPv6 Fragment
.fragment.overlap boolean Fragment overlap
.fragment.overlap.conflict boolean Conflicting data in fragment overlap
.fragment.multipletails boolean Multiple tail fragments found
.fragment.toolongfragment boolean Fragment too long
.fragment.error framenum Defragmentation error
.fragment.count uint32 Fragment count
.fragments none IPv6 Fragments
.reassembled.in framenum Reassembled IPv6 in frame
.reassembled.length uint32 Reassembled IPv6 length
.reassembled.data bytes Reassembled IPv6 data
.opt.jumbo.missing none IPv6 payload length equals 0 and Hop-By-Hop present and Jumbo Payload option missing
.opt.jumbo.prohibited none When IPv6 payload length does not equal 0 a Jumbo Payload option must not be present
.opt.jumbo.truncated none Jumbo Payload option present and jumbo length < 65536
.opt.jumbo.fragment none Jumbo Payload option cannot be used with a fragment header
.opt.invalid_len none Invalid IPv6 option length
.opt.unknown_data.expert none Unknown Data (not interpreted)
.plen_exceeds_framing none IPv6 payload length does not match expected framing length
.plen_zero none IPv6 payload length equals 0 (maybe because of "TCP segmentation offload" (TSO))
.bogus_ipv6_version none Bogus IP version
.invalid_header none Invalid IPv6 header
.opt.header_mismatch none Wrong options extension header for type
.opt.deprecated none Option type is deprecated
.opt.mpl.ipv6_src_seed_id none Seed ID is the IPv6 Source Address
.opt.ioam.trace.invalid_nodelen none Invalid "NodeLen" value: cannot be 0
.opt.ioam.trace.invalid_remlen none Invalid "RemLen" value
.opt.ioam.trace.invalid_type none Mismatch between Trace Type and NodeLen
.embed_ipv4.u.nonzero none IPv4-Embedded IPv6 address bit 64 to 71 must be zero
ipv6.hopopts protocol IPv6 Hop-by-Hop Option
.nxt uint8 Next Header
.len uint8 Length
.len_oct uint16 Length
.not_first none IPv6 Hop-by-Hop extension header must appear immediately after IPv6 header
ipv6.routing protocol Routing Header for IPv6
.nxt uint8 Next Header
.len uint8 Length
.len_oct uint16 Length
.type uint8 Type
.segleft uint8 Segments Left
.unknown_data bytes Type-Specific Data
.src.reserved bytes Reserved
.src.addr ipv6 Address
.mipv6.reserved bytes Reserved
.mipv6.home_address ipv6 Home Address
.srh.last_entry uint8 Last Entry
.srh.flags uint8.hex Flags
.srh.tag bytes Tag
.srh.addr ipv6 Address
ipv6.dst_addr.not_multicast none Destination address must not be a multicast address
ipv6.src_route_list.mult_inst_same_addr none Multiple instances of the same address must not appear in the source route list
ipv6.src_route_list.src_addr none Source address must not appear in the source route list
ipv6.src_route_list.dst_addr none Destination address must not appear in the source route list
ipv6.src_route_list.multicast_addr none Multicast addresses must not appear in the source route list
.invalid_length none Invalid IPv6 Routing header length
.invalid_segleft none IPv6 Routing Header segments left field must not exceed address count
.undecoded none Undecoded IPv6 routing header field
.deprecated none Routing header type is deprecated
ipv6.fraghdr protocol Fragment Header for IPv6
.nxt uint8 Next header
.reserved_octet uint8.hex Reserved octet
.offset uint16 Offset
.reserved_bits uint16 Reserved bits
.more boolean.16 More Fragments
.ident uint32.hex Identification
ipv6.dstopts protocol Destination Options for IPv6
.nxt uint8 Next Header
.len uint8 Length
.len_oct uint16 Length
`;
