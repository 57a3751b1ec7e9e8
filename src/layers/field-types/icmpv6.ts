/** Fields of ICMPv6: errors, echoes, neighbour discovery, multicast listeners; how a line reads stands in `read-table.ts`. */
export const ICMPV6_TABLE = `
icmpv6 protocol Internet Control Message Protocol v6
.type uint8 Type
.code uint8 Code
.checksum uint16.hex Checksum
.checksum.status uint8.none Checksum Status
.reserved bytes Reserved
.data bytes Data
.unknown_data bytes Unknown Data
.mtu uint32 MTU
.pointer uint32 Pointer
.echo.identifier uint16.hex Identifier
.echo.sequence_number uint16 Sequence
.nd.ra.cur_hop_limit uint8 Cur hop limit
.nd.ra.flag uint8.hex Flags
.nd.ra.flag.m boolean.8 Managed address configuration
.nd.ra.flag.o boolean.8 Other configuration
.nd.ra.flag.h boolean.8 Home Agent
.nd.ra.flag.prf uint8 Prf (Default Router Preference)
.nd.ra.flag.p boolean.8 Proxy
.nd.ra.flag.rsv uint8 Reserved
.nd.ra.router_lifetime uint16 Router lifetime (s)
.nd.ra.reachable_time uint32 Reachable time (ms)
.nd.ra.retrans_timer uint32 Retrans timer (ms)
.nd.ns.target_address ipv6 Target Address
.nd.na.flag uint32.hex Flags
.nd.na.flag.r boolean.32 Router
.nd.na.flag.s boolean.32 Solicited
.nd.na.flag.o boolean.32 Override
.nd.na.flag.rsv uint32 Reserved
.nd.na.target_address ipv6 Target Address
.nd.rd.target_address ipv6 Target Address
.rd.na.destination_address ipv6 Destination Address
.opt none ICMPv6 Option
.opt.type uint8 Type
.opt.length uint8 Length
.opt.reserved none Reserved
.opt.padding none Padding
.opt.linkaddr bytes Link-layer address
.opt.src_linkaddr bytes Source Link-layer address
.opt.target_linkaddr bytes Target Link-layer address
.opt.linkaddr_eui64 eui64 Link-layer address
.opt.src_linkaddr_eui64 eui64 Source Link-layer address
.opt.target_linkaddr_eui64 eui64 Target Link-layer address
.opt.prefix.length uint8 Prefix Length
.opt.prefix.flag uint8.hex Flag
.opt.prefix.flag.l boolean.8 On-link flag(L)
.opt.prefix.flag.a boolean.8 Autonomous address-configuration flag(A)
.opt.prefix.flag.r boolean.8 Router address flag(R)
.opt.prefix.flag.reserved uint8 Reserved
.opt.prefix.valid_lifetime uint32 Valid Lifetime
.opt.prefix.preferred_lifetime uint32 Preferred Lifetime
.opt.prefix ipv6 Prefix
.opt.timestamp absolute-time Timestamp
.opt.nonce bytes Nonce
.opt.route_info.flag uint8.hex Flag
.opt.route_info.flag.route_preference uint8 Route Preference
.opt.route_info.flag.reserved uint8 Reserved
.opt.route_lifetime uint32 Route Lifetime
.opt.redirected_packet none Redirected Packet
.opt.mtu uint32 MTU
.opt.advertisement_interval uint32 Advertisement Interval
.opt.rdnss.lifetime uint32 Lifetime
.opt.rdnss ipv6 Recursive DNS Servers
.opt.efo uint16.hex Flags Expansion Option
.opt.efo.m boolean.16 Managed address configuration
.opt.efo.o boolean.16 Other configuration
.opt.efo.h boolean.16 Home Agent
.opt.efo.prf uint16 Prf (Default Router Preference)
.opt.efo.p boolean.16 Proxy
.opt.efo.rsv uint16 Reserved
.opt.dnssl.lifetime uint32 Lifetime
.opt.dnssl string Domain Names
.opt.captive_portal string Captive Portal
.opt.pref64.scaled_lifetime uint16 Scaled Lifetime
.opt.pref64.plc uint16.hex PLC (Prefix Length Code)
.opt.pref64.prefix ipv6 Prefix
.mld.maximum_response_delay uint16 Maximum Response Delay [ms]
.mld.multicast_address ipv6 Multicast Address
.mld.maximum_response_code uint16 Maximum Response Code
.mld.flag uint8.hex Flags
.mld.flag.s boolean.8 Suppress Router-Side Processing
.mld.flag.qrv uint8 QRV (Querier's Robustness Variable)
.mld.flag.reserved uint8 Reserved
.mld.qqi uint8 QQIC (Querier's Query Interval Code)
.mld.nb_sources uint16 Number of Sources
.mld.source_address ipv6 Source Address
.mldr.nb_mcast_records uint16 Number of Multicast Address Records
.mldr.mar none Multicast Address Record
.mldr.mar.record_type uint8 Record Type
.mldr.mar.aux_data_len uint8 Aux Data Len
.mldr.mar.nb_sources uint16 Number of Sources
.mldr.mar.multicast_address ipv6 Multicast Address
.mldr.mar.source_address ipv6 Source Address
.mldr.mar.auxiliary_data bytes Auxiliary Data
.length uint8 Length of original datagram
.ext.echo.seq uint8.dec-hex Sequence number
.ext.echo.req.res uint8.hex Reserved
.ext.echo.req.local boolean.8 Local bit
.ext.echo.rsp.state uint8 State
.ext.echo.rsp.res uint8.hex Reserved
.ext.echo.rsp.active boolean.8 Active bit
.ext.echo.rsp.ipv4 boolean.8 IPv4 bit
.ext.echo.rsp.ipv6 boolean.8 IPv6 bit
.resp_in framenum Response In
.no_resp none No response seen
.resp_to framenum Response To
.resptime double Response Time
.invalid_option_length none Invalid Option Length
.undecoded.option none Undecoded option
.unknown_data.expert none Unknown Data (not interpreted)
.undecoded.type none Undecoded type
.checksum_bad.expert none Bad checksum
.resp_not_found none Response not found
`;
