/** Fields of ICMP; how a line reads stands in `read-table.ts`. */
export const ICMP_TABLE = `
icmp protocol Internet Control Message Protocol
.type uint8 Type
.code uint8 Code
.checksum uint16.hex Checksum
.checksum.status uint8.none Checksum Status
.unused bytes Unused
.reserved bytes Reserved
.ident uint16.dec-hex Identifier (BE)
.ident_le uint16.dec-hex Identifier (LE)
.seq uint16.dec-hex Sequence Number (BE)
.seq_le uint16.dec-hex Sequence Number (LE)
.mtu uint16 MTU of next hop
.num_addrs uint8 Number of addresses
.addr_entry_size uint8 Address entry size
.lifetime uint16 Lifetime
.pointer uint32 Pointer
.router_address ipv4 Router address
.pref_level int32 Preference level
.originate_timestamp uint32 Originate Timestamp
.receive_timestamp uint32 Receive Timestamp
.transmit_timestamp uint32 Transmit Timestamp
.address_mask ipv4 Address Mask
.redir_gw ipv4 Gateway Address
.mip.type uint8 Extension Type
.mip.length uint8 Length
.mip.prefixlength uint8 Prefix Length
.mip.seq uint16 Sequence Number
.mip.life uint16 Registration Lifetime
.mip.flags uint16.hex Flags
.mip.r boolean.16 Registration Required
.mip.b boolean.16 Busy
.mip.h boolean.16 Home Agent
.mip.f boolean.16 Foreign Agent
.mip.m boolean.16 Minimal Encapsulation
.mip.g boolean.16 GRE
.mip.v boolean.16 VJ Comp
.mip.rt boolean.16 Reverse tunneling
.mip.u boolean.16 UDP tunneling
.mip.x boolean.16 Revocation support
.mip.reserved uint16.hex Reserved
.mip.coa ipv4 Care-Of-Address
.mip.challenge bytes Challenge
.mip.content bytes Content
.ext none ICMP Extensions
.ext.version uint8 Version
.ext.res uint16.hex Reserved
.ext.checksum uint16.hex Checksum
.ext.checksum.status uint8.none Checksum Status
.ext.length uint16 Length
.ext.class uint8 Class
.ext.ctype uint8 C-Type
.ext.data bytes Data
.mpls.label uint24 Label
.mpls.exp uint24 Experimental
.mpls.s boolean.24 Stack bit
.mpls.ttl uint8 Time to live
.mpls.data bytes Data
.resp_in framenum Response frame
.no_resp none No response seen
.resp_to framenum Request frame
.resptime double Response time
.data_time absolute-time Timestamp from icmp data
.data_time_relative relative-time Timestamp from icmp data (relative)
.length uint8 Length
.length.original_datagram uint8 Length of original datagram
.int_info.role uint8 Interface Role
.int_info.reserved uint8 Reserved
.int_info.ifindex boolean.8 ifIndex
.int_info.ipaddr boolean.8 IP Address
.int_info.name_present boolean.8 Interface Name
.int_info.mtu_present boolean.8 MTU
.int_info.index uint32 Interface Index
.int_info.afi uint16 Address Family Identifier
.int_info.ipv4 ipv4 Source
.int_info.ipv6 ipv6 Source
.int_info.ipunknown bytes Source
.int_info.name_length uint8 Name Length
.int_info.name string Name
.int_info.mtu uint32 Maximum Transmission Unit
.ext.echo.seq uint8.dec-hex Sequence Number
.ext.echo.req.res uint8.hex Reserved
.ext.echo.req.local boolean.8 Local bit
.ext.echo.rsp.state uint8 State
.ext.echo.rsp.res uint8.hex Reserved
.ext.echo.rsp.active boolean.8 Active bit
.ext.echo.rsp.ipv4 boolean.8 IPv4 bit
.ext.echo.rsp.ipv6 boolean.8 IPv6 bit
.int_ident.name string Name
.int_ident.index uint32 Interface Index
.int_ident.afi uint16 Address Family Identifier
.int_ident.addr_length uint8 Address Length
.int_ident.reserved bytes Reserved
.int_ident.ipv4 ipv4 Address
.int_ident.ipv6 ipv6 Address
.int_ident.address bytes Address
.resp_not_found none Response not found
.checksum_bad none Bad checksum
.ext.checksum_bad none Bad checksum
`;
