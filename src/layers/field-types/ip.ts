/** Fields of IPv4 and its options; how a line reads stands in `read-table.ts`. */
export const IP_TABLE = `
ip protocol Internet Protocol Version 4
.options.eol bytes IP Option - End of Options List (EOL)
.options.nop bytes IP Option - No-Operation (NOP)
.options.security bytes IP Option - Security
.options.route bytes IP Option - Loose Source Route
.options.timestamp bytes IP Option - Time Stamp
.options.ext_security bytes IP Option - Extended Security
.options.cipso bytes IP Option - Commercial Security
.options.record_route bytes IP Option - Record Route
.options.sid bytes IP Option - Stream ID
.options.source_route bytes IP Option - Strict Source Route
.options.mtu_probe bytes IP Option - MTU Probe
.options.mtu_reply bytes IP Option - MTU Reply
.options.traceroute bytes IP Option - Traceroute
.options.routeralert bytes IP Option - Router Alert
.options.sdb bytes IP Option - Selective Directed Broadcast
.options.qs bytes IP Option - Quick-Start
.version uint8 Version
.hdr_len uint8 Header Length
.dsfield uint8.hex Differentiated Services Field
.dsfield.dscp uint8 Differentiated Services Codepoint
.dsfield.ecn uint8 Explicit Congestion Notification
.tos uint8 Type of Service
.tos.precedence uint8 Precedence
.tos.delay boolean.8 Delay
.tos.throughput boolean.8 Throughput
.tos.reliability boolean.8 Reliability
.tos.cost boolean.8 Cost
.len uint16 Total Length
.id uint16.hex-dec Identification
.dst ipv4 Destination Address
.dst_host string Destination Host
.src ipv4 Source Address
.src_host string Source Host
.addr ipv4 Source or Destination Address
.host string Source or Destination Host
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
.flags uint8.hex Flags
.flags.sf boolean.8 Security flag
.flags.rb boolean.8 Reserved bit
.flags.df boolean.8 Don't fragment
.flags.mf boolean.8 More fragments
.frag_offset uint16 Fragment Offset
.ttl uint8 Time to Live
.proto uint8 Protocol
.checksum uint16.hex Header Checksum
.checksum_calculated uint16.hex Calculated Checksum
.checksum.status uint8.none Header checksum status
.opt.type uint8 Type
.opt.type.copy boolean.8 Copy on fragmentation
.opt.type.class uint8 Class
.opt.type.number uint8 Number
.opt.len uint8 Length
.opt.ptr uint8 Pointer
.opt.sid uint16 Stream Identifier
.opt.mtu uint16 MTU
.opt.id_number uint16 ID Number
.opt.ohc uint16 Outbound Hop Count
.opt.rhc uint16 Return Hop Count
.opt.originator ipv4 Originator IP Address
.opt.ra uint16 Router Alert
.opt.addr ipv4 IP Address
.opt.padding bytes Padding
.opt.qs_func uint8 Function
.opt.qs_rate uint8 Rate
.opt.qs_ttl uint8 QS TTL
.opt.qs_ttl_diff uint8 TTL Diff
.opt.qs_unused uint8 Not Used
.opt.qs_nonce uint32.hex QS Nonce
.opt.qs_reserved uint32.hex Reserved
.opt.sec_rfc791_sec uint16.hex Security
.opt.sec_rfc791_comp uint16 Compartments
.opt.sec_rfc791_hr string Handling Restrictions
.opt.sec_rfc791_tcc string Transmission Control Code
.opt.sec_cl uint8.hex Classification Level
.opt.sec_prot_auth_flags uint8.hex Protection Authority Flags
.opt.sec_prot_auth_genser boolean.8 GENSER
.opt.sec_prot_auth_siop_esi boolean.8 SIOP-ESI
.opt.sec_prot_auth_sci boolean.8 SCI
.opt.sec_prot_auth_nsa boolean.8 NSA
.opt.sec_prot_auth_doe boolean.8 DOE
.opt.sec_prot_auth_unassigned uint8.hex Unassigned
.opt.sec_prot_auth_fti boolean.8 Field Termination Indicator
.opt.ext_sec_add_sec_info_format_code uint8.hex Additional Security Info Format Code
.opt.ext_sec_add_sec_info bytes Additional Security Info
.rec_rt ipv4 Recorded Route
.rec_rt_host string Recorded Route Host
.cur_rt ipv4 Current Route
.cur_rt_host string Current Route Host
.src_rt ipv4 Source Route
.src_rt_host string Source Route Host
.empty_rt ipv4 Empty Route
.empty_rt_host string Empty Route Host
.cipso.tag_type uint8 Tag Type
.fragment.overlap boolean Fragment overlap
.fragment.overlap.conflict boolean Conflicting data in fragment overlap
.fragment.multipletails boolean Multiple tail fragments found
.fragment.toolongfragment boolean Fragment too long
.fragment.error framenum Defragmentation error
.fragment.count uint32 Fragment count
.fragment framenum IPv4 Fragment
.fragments bytes IPv4 Fragments
.reassembled_in framenum Reassembled IPv4 in frame
.reassembled.length uint32 Reassembled IPv4 length
.reassembled.data bytes Reassembled IPv4 data
.cipso.doi uint32 DOI
.cipso.sensitivity_level uint8 Sensitivity Level
.cipso.categories string Categories
.cipso.tag_data bytes Tag data
.opt.overflow uint8 Overflow
.opt.flag uint8.hex Flag
.opt.time_stamp uint32 Time stamp
.opt.time_stamp_addr ipv4 Address
.opt.len.invalid none Invalid length for option
.opt.ptr.before_address none Pointer points before first address
.opt.ptr.middle_address none Pointer points to middle of address
.subopt_too_long none Suboption would go past end of option
.nop none 4 NOP in a row - a router may have removed some options
.bogus_ip_length none Bogus IP length
.evil_packet none Packet has evil intent
.checksum_bad.expert none Bad checksum
.ttl.lncb none Time To Live
.ttl.too_small none Time To Live
.cipso.malformed none Malformed CIPSO tag
.bogus_ip_version none Bogus IP version
.bogus_header_length none Bogus IP header length
`;
