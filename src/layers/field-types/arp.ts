/** Fields of ARP; how a line reads stands in `read-table.ts`. */
export const ARP_TABLE = `
arp protocol Address Resolution Protocol
.hw.type uint16 Hardware type
.proto.type uint16.hex Protocol type
.hw.size uint8 Hardware size
.src.htype boolean.8 Sender ATM number type
.src.hlen uint8 Sender ATM number length
.src.stype boolean.8 Sender ATM subaddress type
.src.slen uint8 Sender ATM subaddress length
.proto.size uint8 Protocol size
.opcode uint16 Opcode
.isgratuitous boolean Is gratuitous
.isprobe boolean Is probe
.isannouncement boolean Is announcement
.src.pln uint8 Sender protocol size
.dst.htype boolean.8 Target ATM number type
.dst.hlen uint8 Target ATM number length
.dst.stype boolean.8 Target ATM subaddress type
.dst.slen uint8 Target ATM subaddress length
.dst.pln uint8 Target protocol size
.src.hw bytes Sender hardware address
.src.hw_mac ether Sender MAC address
.src.hw_ax25 bytes Sender AX.25 address
.src.atm_num_e164 string Sender ATM number (E.164)
.src.atm_num_nsap bytes Sender ATM number (NSAP)
.src.atm_subaddr bytes Sender ATM subaddress
.src.proto bytes Sender protocol address
.src.proto_ipv4 ipv4 Sender IP address
.dst.hw bytes Target hardware address
.dst.hw_mac ether Target MAC address
.dst.hw_ax25 bytes Target AX.25 address
.dst.atm_num_e164 string Target ATM number (E.164)
.dst.atm_num_nsap bytes Target ATM number (NSAP)
.dst.atm_subaddr bytes Target ATM subaddress
.dst.proto bytes Target protocol address
.dst.proto_ipv4 ipv4 Target IP address
.dst.drarp_error_status uint16 DRARP error status
.duplicate-address-frame framenum Frame showing earlier use of IP address
.seconds-since-duplicate-address-frame uint32 Seconds since earlier frame seen
.src.atm_data_country_code uint16.hex Data Country Code
.src.atm_data_country_code_group uint16.hex Data Country Code (group)
.src.atm_high_order_dsp bytes High Order DSP
.src.atm_end_system_identifier bytes End System Identifier
.src.atm_selector uint8.hex Selector
.src.atm_international_code_designator uint16.hex International Code Designator
.src.atm_international_code_designator_group uint16.hex International Code Designator (group)
.src.atm_e.164_isdn bytes E.164 ISDN
.src.atm_e.164_isdn_group bytes E.164 ISDN
.src.atm_rest_of_address bytes Rest of address
.src.atm_afi uint8.hex AFI
.duplicate-address-detected none Duplicate IP address configured
.packet-storm-detected none ARP packet storm detected
.src.atm_afi.unknown none Unknown AFI
`;
