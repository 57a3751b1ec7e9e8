/** Fields of the link layers; how a line reads stands in `read-table.ts`. */
export const LINK_TABLE = `
eth protocol Ethernet
.dst ether Destination
.dst_resolved string Destination (resolved)
.dst.oui uint24.oui Destination OUI
.dst.oui_resolved string Destination OUI (resolved)
.src ether Source
.src_resolved string Source (resolved)
.src.oui uint24.oui Source OUI
.src.oui_resolved string Source OUI (resolved)
.len uint16 Length
.type uint16.hex Type
.invalid_lentype uint16.hex-dec Invalid length/type
.addr ether Address
.addr_resolved string Address (resolved)
.addr.oui uint24.oui Address OUI
.addr.oui_resolved string Address OUI (resolved)
.padding bytes Padding
.trailer bytes Trailer
.fcs uint32.hex Frame check sequence
.fcs.status uint8.none FCS Status
.dst.lg boolean.24 LG bit
.dst.ig boolean.24 IG bit
.src.lg boolean.24 LG bit
.src.ig boolean.24 IG bit
.lg boolean.24 LG bit
.ig boolean.24 IG bit
.invalid_lentype.expert none Invalid length/type
.src_not_group none Source MAC must not be a group address: IEEE 802.3-2002, Section 3.2.3(b)
.fcs_bad none Bad checksum
.len.past_end none Length field value goes past the end of the payload
.padding_bad none Padding identification may be inaccurate and impact trailer dissector
ethertype protocol Ethertype
vlan protocol 802.1Q Virtual LAN
.priority uint16 Priority
.cfi boolean.16 CFI
.dei boolean.16 DEI
.id uint16 ID
.id_name string Name
.etype uint16.hex Type
.len uint16 Length
.trailer bytes Trailer
.len.past_end none Length field value goes past the end of the payload
.too_many_tags none Too many nested VLAN tags
ieee8021ad protocol IEEE 802.1ad
.priority uint16 Priority
.dei uint16 DEI
.id uint16 ID
.svid uint16 ID
.cvid uint16 ID
null protocol Null/Loopback
.type uint16.hex Type
.family uint32 Family
sll protocol Linux cooked-mode capture
.pkttype uint16 Packet type
.hatype uint16 Link-layer address type
.halen uint16 Link-layer address length
.src.eth ether Source
.src.ipv4 ipv4 Source
.src.other bytes Source
.unused bytes Unused
.ltype uint16.hex Protocol
.gretype uint16.hex Protocol
.etype uint16.hex Protocol
.trailer bytes Trailer
.ifindex uint32 Interface index
raw protocol Raw packet data
`;
