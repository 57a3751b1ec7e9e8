/** Words that stand for the numbers of a field: fields, then a line for each number. Long tables lie in `../names/`. */
export const FIELD_WORDS = `
frame.p2p_dir
-1 Unknown
0 Sent
1 Received

frame.packet_flags_direction
0 Unknown
1 Inbound
2 Outbound

frame.packet_flags_reception_type
0 Not specified
1 Unicast
2 Multicast
3 Broadcast
4 Promiscuous

frame.packet_flags_crc_error frame.packet_flags_packet_too_error frame.packet_flags_packet_too_short_error
frame.packet_flags_wrong_inter_frame_gap_error frame.packet_flags_unaligned_frame_error frame.packet_flags_start_frame_delimiter_error
frame.packet_flags_preamble_error frame.packet_flags_symbol_error icmp.mpls.s icmp.ext.echo.req.local icmp.ext.echo.rsp.active icmp.ext.echo.rsp.ipv4
icmp.ext.echo.rsp.ipv6 icmpv6.nd.ra.flag.m icmpv6.nd.ra.flag.o icmpv6.nd.ra.flag.h icmpv6.nd.ra.flag.p icmpv6.nd.na.flag.r icmpv6.nd.na.flag.s
icmpv6.nd.na.flag.o icmpv6.opt.prefix.flag.l icmpv6.opt.prefix.flag.a icmpv6.opt.prefix.flag.r icmpv6.opt.efo.m icmpv6.opt.efo.o icmpv6.opt.efo.h
icmpv6.opt.efo.p icmpv6.ext.echo.req.local icmpv6.ext.echo.rsp.active icmpv6.ext.echo.rsp.ipv4 icmpv6.ext.echo.rsp.ipv6 ip.flags.rb ip.flags.df
ip.flags.mf tcp.flags.res tcp.flags.ae tcp.flags.cwr tcp.flags.ece tcp.flags.urg tcp.flags.ack tcp.flags.push tcp.flags.reset tcp.flags.syn
tcp.flags.fin tcp.options.mptcp.flag_U.flag tcp.options.mptcp.flag_V.flag tcp.options.mptcp.flag_W.flag tcp.options.mptcp.flag_T.flag
tcp.options.scpsflags.bets tcp.options.scpsflags.snack1 tcp.options.scpsflags.snack2 tcp.options.scpsflags.compress tcp.options.scpsflags.nlts
tcp.options.rvbd.probe.flags.notcfe tcp.options.rvbd.probe.flags.last tcp.options.rvbd.probe.flags.probe tcp.options.rvbd.probe.flags.ssl
tcp.options.rvbd.probe.flags.server tcp.options.rvbd.trpy.flags.fw_rst_probe tcp.options.rvbd.trpy.flags.fw_rst_inner
tcp.options.rvbd.trpy.flags.fw_rst tcp.options.rvbd.trpy.flags.chksum tcp.options.rvbd.trpy.flags.oob
0 Not set
1 Set

frame.cb_copy
0 Not Allowed
1 Allowed

eth.fcs.status icmp.checksum.status icmp.ext.checksum.status icmpv6.checksum.status ip.checksum.status tcp.checksum.status udp.checksum.status
0 Bad
1 Good
2 Unverified
3 Not present
4 Illegal

eth.dst.lg eth.src.lg eth.lg
0 Globally unique address (factory default)
1 Locally administered address (this is NOT the factory default)

eth.dst.ig eth.src.ig eth.ig
0 Individual address (unicast)
1 Group address (multicast/broadcast)

vlan.priority
0 Best Effort (default)
1 Background
2 Spare
3 Excellent Effort
4 Controlled Load
5 Video, < 100ms latency and jitter
6 Voice, < 10ms latency and jitter
7 Network Control

vlan.cfi
0 Canonical
1 Non-canonical

vlan.dei
0 Ineligible
1 Eligible

null.family
2 IP
7 OSI
16 Appletalk
23 Netware IPX/SPX
24 IPv6
28 IPv6
30 IPv6

sll.pkttype
0 Unicast to us
1 Broadcast
2 Multicast
3 Unicast to another host
4 Sent by us

sll.ltype
1 Raw 802.3
3 Ethernet
4 802.2 LLC
7 PPP (HDLC)
12 CAN
13 CAN FD
23 IrDA LAP
245 ISI
246 IEEE 802.15.4

arp.src.htype arp.src.stype arp.dst.htype arp.dst.stype
0 ATM Forum NSAPA
1 E.164

arp.opcode
0 reserved
1 request
2 reply
3 reverse request
4 reverse reply
5 drarp request
6 drarp reply
7 drarp error
8 inverse request
9 inverse reply
10 arp nak
11 mars request
12 mars multi
13 mars mserv
14 mars join
15 mars leave
16 mars nak
17 mars unserv
18 mars sjoin
19 mars sleave
20 mars grouplist request
21 mars grouplist reply
22 mars redirect map
23 mapos unarp
24 experimental 1
25 experimental 2
65535 reserved

arp.isgratuitous arp.isprobe arp.isannouncement dns.wins.local_flag dns.winsr.local_flag image-gif.global.color_map.present
image-gif.global.color_map.ordered image-gif.local.color_map.present image-gif.local.color_map.ordered
0 False
1 True

arp.dst.drarp_error_status
1 restricted
2 no address
3 serverdown
4 moved
5 failure

arp.src.atm_afi
57 DCC ATM format
69 E.164 ATM format
71 ICD ATM format
189 DCC ATM group format
195 E.164 ATM group format
197 ICD ATM group format

ip.dsfield.dscp ipv6.tclass.dscp
0 Default
1 Lower Effort
8 Class Selector 1
10 Assured Forwarding 11
12 Assured Forwarding 12
14 Assured Forwarding 13
16 Class Selector 2
18 Assured Forwarding 21
20 Assured Forwarding 22
22 Assured Forwarding 23
24 Class Selector 3
26 Assured Forwarding 31
28 Assured Forwarding 32
30 Assured Forwarding 33
32 Class Selector 4
34 Assured Forwarding 41
36 Assured Forwarding 42
38 Assured Forwarding 43
40 Class Selector 5
44 Voice Admit
46 Expedited Forwarding
48 Class Selector 6
56 Class Selector 7

ip.dsfield.ecn ipv6.tclass.ecn
0 Not ECN-Capable Transport
1 ECN-Capable Transport codepoint '01'
2 ECN-Capable Transport codepoint '10'
3 Congestion Experienced

ip.tos.precedence
0 routine
1 priority
2 immediate
3 flash
4 flash override
5 CRITIC/ECP
6 internetwork control
7 network control

ip.tos.delay ip.tos.cost
0 Normal
1 Low

ip.tos.throughput ip.tos.reliability
0 Normal
1 High

ip.flags.sf
0 Not evil
1 Evil

dns.dnskey.flags.key_revoked dns.dnskey.flags.secure_entry_point dns.key.flags.associated_user dns.key.flags.associated_named_entity ip.opt.type.copy
ipv6.opt.type.change ipv6.fraghdr.more
0 No
1 Yes

ip.opt.type.class
0 Control
1 Reserved for future use
2 Debugging and measurement
3 Reserved for future use

ip.opt.type.number
0 End of Option List (EOL)
1 No-Operation (NOP)
2 Security
3 Loose source route
4 Time stamp
5 Extended security
6 Commercial IP security option
7 Record route
8 Stream identifier
9 Strict source route
10 Experimental Measurement
11 MTU probe
12 MTU Reply
13 Experimental Flow Control
14 Experimental Access Control
15 Ask Estrin
16 IMI Traffic Descriptor
17 Extended Internet Protocol
18 Traceroute
19 Address Extension
20 Router Alert
21 Selective Directed Broadcast
22 Unassigned
23 Dynamic Packet State
24 Upstream Multicast Packet
25 Quick-Start
30 RFC 3692-style experiment

ip.opt.ra
0 Router shall examine packet

ip.opt.qs_func ipv6.opt.qs_func
0 Rate request
8 Rate report

ip.opt.qs_rate ipv6.opt.qs_rate tcp.options.qs.rate
0 0 bit/s
1 80 Kbit/s
2 160 Kbit/s
3 320 Kbit/s
4 640 Kbit/s
5 1.28 Mbit/s
6 2.56 Mbit/s
7 5.12 Mbit/s
8 10.24 Mbit/s
9 20.48 Mbit/s
10 40.96 Mbit/s
11 81.92 Mbit/s
12 163.84 Mbit/s
13 327.68 Mbit/s
14 655.36 Mbit/s
15 1.31072 Gbit/s

ip.opt.sec_rfc791_sec
0 Unclassified
4958 Reserved
9405 Reserved
13794 Reserved
19832 Reserved
24102 PROG
27589 Top secret
30874 EFTO
35247 Reserved
39665 Reserved
44819 Restricted
48205 MMMM
50390 Reserved
55176 Secret
57963 Reserved
61749 Confidential

ip.opt.sec_cl
1 Reserved 4
61 Top secret
90 Secret
102 Reserved 3
150 Confidential
171 Unclassified
204 Reserved 2
241 Reserved 1

ip.opt.sec_prot_auth_genser ip.opt.sec_prot_auth_siop_esi ip.opt.sec_prot_auth_sci ip.opt.sec_prot_auth_nsa ip.opt.sec_prot_auth_doe
0 Datagram not protected in accordance with its rules
1 Datagram protected in accordance with its rules

ip.opt.sec_prot_auth_fti
0 Final octet
1 Additional octet present

ip.cipso.tag_type
0 Padding
1 Restrictive Category Bitmap
2 Enumerated Categories
5 Ranged Categories
6 Permissive Categories
7 Free Form

ip.opt.flag
0 Time stamps only
1 Time stamp and address
3 Time stamps for prespecified addresses

ipv6.opt.type
0 Pad1
1 PadN
4 Tunnel Encapsulation Limit
5 Router Alert
7 CALIPSO
8 SMF_DPD
15 Performance and Diagnostic Metrics
30 Experimental (0x1E)
38 Quick-Start
48 Path MTU Option
49 IOAM Option
62 Experimental (0x3E)
65 Tunnel Payload Forwarding (TPF) Information
94 Experimental (0x5E)
99 RPL Option
109 MPL Option
126 Experimental (0x7E)
138 Endpoint Identification
139 ILNP Nonce
140 Line-Identification Option
158 Experimental (0x9E)
190 Experimental (0xBE)
194 Jumbo Payload
201 Home Address
222 Experimental (0xDE)
238 IP_DFF
254 Experimental (0xFE)

ipv6.opt.type.action
0 Skip and continue
1 Discard
2 Discard and send ICMP Parameter Problem
3 Discard and send ICMP if not multicast

ipv6.opt.router_alert
0 MLD
1 RSVP
2 Active Network

ipv6.opt.smf_dpd.tid_type
0 NULL
1 DEFAULT
2 IPv4
3 IPv6

ipv6.opt.ioam.opt_type
0 Pre-allocated Trace
1 Incremental Trace
2 Proof of Transit
3 Edge to Edge

ipv6.opt.mpl.flag.s
0 0
1 16-bit unsigned integer
2 64-bit unsigned integer
3 128-bit unsigned integer

ipv6.routing.type
0 Source Route
1 Nimrod
2 Type 2 Routing
3 RPL Source Route
4 Segment Routing
5 Compact Routing Header 16
6 Compact Routing Header 32
253 Experiment 1
254 Experiment 2

icmp.mip.type
0 One byte padding extension
16 Mobility Agent Advertisement Extension
19 Prefix Lengths Extension
24 Challenge Extension

icmp.ext.class
1 MPLS Label Stack Class
2 Interface Information Object
3 Interface Identification Object

icmp.int_info.role
0 IP interface upon which datagram arrived
1 sub-IP component of an IP interface upon which datagram arrived
2 IP interface through which datagram would be forwarded
3 IP next-hop to which datagram would be forwarded

icmp.int_info.ipaddr icmp.int_info.name_present icmp.int_info.mtu_present
0 Not Present
1 Present

icmp.ext.echo.rsp.state icmpv6.ext.echo.rsp.state
0 Reserved
1 Incomplete
2 Reachable
3 Stale
4 Delay
5 Probe
6 Failed

icmpv6.type
1 Destination Unreachable
2 Packet Too Big
3 Time Exceeded
4 Parameter Problem
100 Private experimentation
101 Private experimentation
127 Reserved for expansion of ICMPv6 error messages
128 Echo (ping) request
129 Echo (ping) reply
130 Multicast Listener Query
131 Multicast Listener Report
132 Multicast Listener Done
133 Router Solicitation
134 Router Advertisement
135 Neighbor Solicitation
136 Neighbor Advertisement
137 Redirect
138 Router Renumbering
139 Node Information Query
140 Node Information Reply
141 Inverse Neighbor Discovery Solicitation
142 Inverse Neighbor Discovery Advertisement
143 Multicast Listener Report Message v2
144 Home Agent Address Discovery Request
145 Home Agent Address Discovery Reply
146 Mobile Prefix Solicitation
147 Mobile Prefix Advertisement
148 Certification Path Solicitation
149 Certification Path Advertisement
150 Experimental Mobility
151 Multicast Router Advertisement
152 Multicast Router Solicitation
153 Multicast Router Termination
154 FMIPv6
155 RPL Control
156 Locator Update
157 Duplicate Address Request
158 Duplicate Address Confirmation
159 MPL Control Message
160 Extended Echo request
161 Extended Echo reply
200 Private experimentation
201 Private experimentation
255 Reserved for expansion of ICMPv6 informational messages

icmpv6.nd.ra.flag.prf icmpv6.opt.route_info.flag.route_preference icmpv6.opt.efo.prf
0 Medium
1 High
2 Reserved
3 Low

icmpv6.opt.type
1 Source link-layer address
2 Target link-layer address
3 Prefix information
4 Redirected header
5 MTU
6 NBMA Shortcut Limit Option
7 Advertisement Interval
8 Home Agent Information
9 Source Address List
10 Target Address List
11 CGA
12 RSA Signature
13 Timestamp
14 Nonce
15 Trust Anchor
16 Certificate
17 IP Address/Prefix Option
18 New Router Prefix Information
19 Link-layer Address
20 Neighbor Advertisement Acknowledgment
23 MAP
24 Route Information
25 Recursive DNS Server
26 RA Flags Extension
27 Handover Key Request
28 Handover Key Reply
29 Handover Assist Information
30 Mobile Node Identifier Option
31 DNS Search List Option
32 Proxy Signature (PS)
33 Address Registration Option
34 6LoWPAN Context Option
35 Authoritative Border Router
36 6LoWPAN Capability Indication Option
37 DHCP Captive-Portal
38 PREF64 Option
138 CARD Request
139 CARD Reply
253 RFC3692-style Experiment 1
254 RFC3692-style Experiment 2

icmpv6.opt.prefix.valid_lifetime icmpv6.opt.prefix.preferred_lifetime icmpv6.opt.route_lifetime
4294967295 Infinity

icmpv6.opt.rdnss.lifetime
0 RDNSS address MUST no longer be used
4294967295 Infinity

icmpv6.opt.dnssl.lifetime
0 DNSSL domain name MUST no longer be used
4294967295 Infinity

icmpv6.opt.pref64.plc
0 96 bits prefix length
1 64 bits prefix length
2 56 bits prefix length
3 48 bits prefix length
4 40 bits prefix length
5 32 bits prefix length

icmpv6.mldr.mar.record_type
1 Include
2 Exclude
3 Changed to include
4 Changed to exclude
5 Allow new sources
6 Block old sources

dns.flags.response
0 Message is a query
1 Message is a response

dns.flags.opcode
0 Standard query
1 Inverse query
2 Server status request
4 Zone change notification
5 Dynamic update
6 DNS Stateful operations (DSO)

dns.flags.authoritative
0 Server is not an authority for domain
1 Server is an authority for domain

dns.flags.conflict
0 None
1 The sender received multiple responses

dns.flags.truncated
0 Message is not truncated
1 Message is truncated

dns.flags.recdesired
0 Don't do query recursively
1 Do query recursively

dns.flags.tentative
0 Not tentative
1 Tentative

dns.flags.recavail
0 Server can't do recursive queries
1 Server can do recursive queries

dns.flags.z
0 reserved (0)
1 reserved - incorrect!

dns.flags.authenticated
0 Answer/authority portion was not authenticated by the server
1 Answer/authority portion was authenticated by the server

dns.flags.checkdisable
0 Unacceptable
1 Acceptable

dns.flags.rcode dns.tkey.error dns.tsig.error
0 No error
1 Format error
2 Server failure
3 No such name
4 Not implemented
5 Refused
6 Name exists
7 RRset exists
8 RRset does not exist
9 Not authoritative
10 Name out of zone
11 DSO-Type not implemented
16 Bad OPT Version or TSIG Signature Failure
17 Key not recognized
18 Signature out of time window
19 Bad TKEY Mode
20 Duplicate key name
21 Algorithm not supported
22 Bad Truncation
23 Bad/missing Server Cookie

dns.qry.class dns.resp.class
1 IN
2 CS
3 CH
4 HS
254 NONE
255 ANY

dns.resp.z.do
0 Cannot handle DNSSEC security RRs
1 Accepts DNSSEC security RRs

dns.zonemd.scheme
0 Reserved
1 SIMPLE
240 Private Use
241 Private Use
242 Private Use
243 Private Use
244 Private Use
245 Private Use
246 Private Use
247 Private Use
248 Private Use
249 Private Use
250 Private Use
251 Private Use
252 Private Use
253 Private Use
254 Private Use
255 Reserved

dns.zonemd.hash_algo
0 Reserved
1 SHA-384
2 SHA-512
240 Private Use
241 Private Use
242 Private Use
243 Private Use
244 Private Use
245 Private Use
246 Private Use
247 Private Use
248 Private Use
249 Private Use
250 Private Use
251 Private Use
252 Private Use
253 Private Use
254 Private Use
255 Reserved

dns.svcb.svcparam.key dns.svcb.svcparam.mandatory.key
0 mandatory
1 alpn
2 no-default-alpn
3 port
4 ipv4hint
5 echconfig
6 ipv6hint
32769 odohconfig
65535 key65535

dns.rrsig.algorithm dns.dnskey.algorithm dns.key.algorithm dns.cert.algorithm dns.opt.dau dns.ds.algorithm
1 RSA/MD5
2 Diffie-Hellman
3 DSA
4 Elliptic curve crypto
5 RSA/SHA1
6 DSA + NSEC3/SHA1
7 RSA/SHA1 + NSEC3/SHA1
8 RSA/SHA-256
10 RSA/SHA-512
12 GOST R 34.10-2001
13 ECDSA Curve P-256 with SHA-256
14 ECDSA Curve P-386 with SHA-386
15 Ed25519
16 Ed448
157 HMAC/MD5
252 Indirect key
253 Private, domain name
254 Private, OID

dns.dnskey.flags.zone_key
0 This it not a zone key
1 This is the zone key for specified zone

dns.key.flags.authentication dns.key.flags.confidentiality
0 Allowed
1 Not Allowed

dns.key.flags.required
0 Required
1 Experimental or optional

dns.key.flags.ipsec dns.key.flags.mime
0 Invalid
1 Valid

dns.tkey.mode
1 Server assigned
2 Diffie Hellman
3 GSSAPI
4 Resolver assigned
5 Delete

dns.ipseckey.gateway_algorithm
1 DSA
2 RSA

dns.ipseckey.gateway_type
0 No Gateway
1 IPv4 Gateway
2 IPv6 Gateway
3 DNS Gateway

dns.xpf.ip_version
0 Reserved
4 IPv4
5 ST Datagram
6 IPv6
7 TP/IX
8 PIP
9 TUBA

dns.cert.type
1 PKIX
2 SPKI
3 PGP
4 IPKIX
5 ISPKI
6 IPGP
7 ACPKIX
8 IACPKIX
253 Private, URI
254 Private, OID

dns.opt.code
0 Reserved
1 LLQ - Long-lived query
2 UL - Update lease
3 NSID - Name Server Identifier
4 Owner (reserved)
5 DAU - DNSSEC Algorithm Understood (RFC6975)
6 DHU - DS Hash Understood (RFC6975)
7 N3U - NSEC3 Hash Understood (RFC6975)
8 CSUBNET - Client subnet
9 EDNS EXPIRE (RFC7314)
10 COOKIE
11 EDNS TCP Keepalive
12 PADDING
13 CHAIN
15 Extended DNS Error
20730 Experimental - CSUBNET - Client subnet

dns.opt.dhu dns.ds.digest_type
0 Reserved digest
1 SHA-1
2 SHA-256
3 GOST R 34.11-94
4 SHA-384

dns.opt.n3u dns.nsec3.algo
0 Reserved
1 SHA-1

dns.opt.client.family dns.apl.address_family
1 IPv4
2 IPv6

dns.opt.ext_error.info_code
0 Other Error
1 Unsupported DNSKEY Algorithm
2 Unsupported DS Digest Type
3 Stale Answer
4 Forged Answer
5 DNSSEC Indeterminate
6 DNSSEC Bogus
7 Signature Expired
8 Signature Not Yet Valid
9 DNSKEY Missing
10 RRSIGs Missing
11 No Zone Key Bit Set
12 NSEC Missing
13 Cached Error
14 Not Ready
15 Blocked
16 Censored
17 Filtered
18 Prohibited
19 Stale NXDomain Answer
20 Not Authoritative
21 Not Supported
22 No Reachable Authority
23 Network Error
24 Invalid Data
25 Signature Expired before Valid
26 Too Early
27 Unsupported NSEC3 Iterations Value
28 Unable to conform to policy
29 Synthesized

dns.nsec3.flags.opt_out
0 Additional insecure delegations forbidden
1 Additional insecure delegations allowed

dns.tlsa.certificate_usage
0 CA constraint (PKIX-TA)
1 Service certificate constraint (PKIX-EE)
2 Trust anchor assertion (DANE-TA)
3 Domain-issued certificate (DANE-EE)

dns.tlsa.selector
0 Full certificate (Cert)
1 SubjectPublicKeyInfo (SPKI)

dns.tlsa.matching_type
0 No Hash Used (Full)
1 256 bit hash by SHA2 (SHA2-256)
2 512 bit hash by SHA2 (SHA2-512)

dns.sshfp.algorithm
0 Reserved
1 RSA
2 DSA
3 ECDSA
4 Ed25519
5 XMSS

dns.sshfp.fingerprint.type
0 Reserved
1 SHA1
2 SHA256

dns.hip.hit.pk.algo
0 Reserved
1 DSA
2 RSA

dns.apl.negation
0 No (0)
1 Yes (!)

dns.caa.flags.issuer_critical
0 Not critical
1 Critical

dns.dso.tlv.type
0 Reserved
1 Keep Alive
2 Retry Delay
3 Encryption Padding
64 Subscribe
65 Push
66 Unsubscribe
67 Reconfirm

tcp.option_kind
0 End of Option List
1 No-Operation
2 Maximum Segment Size
3 Window Scale
4 SACK Permitted
5 SACK
6 Echo
7 Echo Reply
8 Time Stamp Option
9 Partial Order Connection Permitted
10 Partial Order Service Profile
11 CC
12 CC.NEW
13 CC.ECHO
14 TCP Alternate Checksum Request
15 TCP Alternate Checksum Data
16 Skeeter
17 Bubba
18 Trailer Checksum Option
19 MD5 Signature Option
20 SCPS Capabilities
21 Selective Negative Acknowledgements
22 Record Boundaries
23 Corruption experienced
24 SNAP
25 Unassigned
26 TCP Compression Filter
27 Quick-Start Response
28 User Timeout Option
29 The TCP Authentication Option
30 Multipath TCP
34 TCP Fast Open Cookie
76 Riverbed Probe
78 Riverbed Transparency
172 Accurate ECN Order 0
174 Accurate ECN Order 1
253 RFC3692-style Experiment 1
254 RFC3692-style Experiment 2

tcp.options.experimental.exid
172 TCP ACK Rate Request
840 Host ID
2573 Autonomous System Compensation
3232 Capability Option
3792 Extended Data Offset
17742 Encryption Negotiation
21283 Service Number
30188 Timestamp Interval
44224 Accurate ECN - Order 0
44225 Accurate ECN - Order 1
44238 Accurate ECN
58068 Shared Memory communications over RMDA protocol
63881 Fast Open
63888 Low Latency

tcp.options.mptcp.subtype
0 Multipath Capable
1 Join Connection
2 Data Sequence Signal
3 Add Address
4 Remove Address
5 Change Subflow Priority
6 TCP Fallback
7 Fast Close
8 TCP Reset

tcp.options.mptcp.rst_reason
0 Unspecified error
1 MPTCP-specific error
2 Lack of resources
3 Administratively prohibited
4 Too much outstanding data
5 Unacceptable performance
6 Middlebox interference

tcp.options.user_to_granularity
0 Seconds
1 Minutes

tcp.options.rvbd.trpy.flags.mode
0 Full Transparency
1 Port Transparency

tls.record.content_type tls.record.opaque_type
20 Change Cipher Spec
21 Alert
22 Handshake
23 Application Data
24 Heartbeat
25 Connection ID

tls.handshake.type
0 Error
1 Client Hello
2 Client Master Key
3 Client Finished
4 Server Hello
5 Server Verify
6 Server Finished
7 Request Certificate
8 Client Certificate
11 Certificate
12 Server Key Exchange
13 Certificate Request
14 Server Hello Done
15 Certificate Verify
16 Client Key Exchange
20 Finished
21 Client Certificate URL
22 Certificate Status
23 Supplemental Data
24 Key Update
25 Compressed Certificate
67 Encrypted Extensions

tls.alert_message.level
1 Warning
2 Fatal

tls.alert_message.desc
0 Close Notify
1 End of Early Data
10 Unexpected Message
20 Bad Record MAC
21 Decryption Failed
22 Record Overflow
30 Decompression Failure
40 Handshake Failure
41 No Certificate
42 Bad Certificate
43 Unsupported Certificate
44 Certificate Revoked
45 Certificate Expired
46 Certificate Unknown
47 Illegal Parameter
48 Unknown CA
49 Access Denied
50 Decode Error
51 Decrypt Error
60 Export Restriction
70 Protocol Version
71 Insufficient Security
80 Internal Error
86 Inappropriate Fallback
90 User Canceled
100 No Renegotiation
109 Missing Extension
110 Unsupported Extension
111 Certificate Unobtainable
112 Unrecognized Name
113 Bad Certificate Status Response
114 Bad Certificate Hash Value
115 Unknown PSK Identity
116 Certificate Required
120 No application Protocol
121 ECH Required

tls.heartbeat_message.type
1 Request
2 Response

tls.handshake.cert_type
0 N/A
1 X.509 Certificate
2 DSS Sign
3 RSA Fixed DH
4 DSS Fixed DH
21 GOST R 34.10-94
22 GOST R 34.10-2001
64 ECDSA Sign
65 RSA Fixed ECDH
66 ECDSA Fixed ECDH
80 IBC Params

tls.handshake.extensions_ec_point_format
0 uncompressed
1 ansiX962_compressed_prime
2 ansiX962_compressed_char2

tls.handshake.extensions_server_name_type
0 host_name

tls.handshake.max_fragment_length
1 512
2 1024
3 2048
4 4096

tls.handshake.cert_type.type
0 X.509
1 OpenPGP
2 Raw Public Key

tls.handshake.extensions_status_request_type
1 OCSP
2 OCSP Multi

tls.handshake.sig_hash_hash
0 None
1 MD5
2 SHA1
3 SHA224
4 SHA256
5 SHA384
6 SHA512
7 SM3

tls.handshake.sig_hash_sig
0 Anonymous
1 RSA
2 DSA
3 ECDSA
4 SM2

tls.handshake.server_curve_type
1 explicit_prime
2 explicit_char2
3 named_curve

tls.handshake.extension.heartbeat.mode
1 Peer allowed to send requests
2 Peer not allowed to send requests

tls.handshake.comp_method
0 null
1 DEFLATE
64 LZS

tls.extension.psk_ke_mode
0 PSK-only key establishment (psk_ke)
1 PSK with (EC)DHE key establishment (psk_dhe_ke)

tls.handshake.key_update.request_update
0 update_not_requested
1 update_requested

tls.compress_certificate.algorithm
1 zlib
2 brotli
3 zstd

ftp.response.code
110 Restart marker reply
120 Service ready in nnn minutes
125 Data connection already open; transfer starting
150 File status okay; about to open data connection
200 Command okay
202 Command not implemented, superfluous at this site
211 System status, or system help reply
212 Directory status
213 File status
214 Help message
215 NAME system type
220 Service ready for new user
221 Service closing control connection
225 Data connection open; no transfer in progress
226 Closing data connection
227 Entering Passive Mode
229 Entering Extended Passive Mode
230 User logged in, proceed
232 User logged in, authorized by security data exchange
234 Security data exchange complete
235 Security data exchange completed successfully
250 Requested file action okay, completed
257 PATHNAME created
331 User name okay, need password
332 Need account for login
334 Requested security mechanism is ok
335 Security data is acceptable, more is required
336 Username okay, need password. Challenge is ...
350 Requested file action pending further information
421 Service not available, closing control connection
425 Can't open data connection
426 Connection closed; transfer aborted
431 Need some unavailable resource to process security
450 Requested file action not taken
451 Requested action aborted: local error in processing
452 Requested action not taken. Insufficient storage space in system
500 Syntax error, command unrecognized
501 Syntax error in parameters or arguments
502 Command not implemented
503 Bad sequence of commands
504 Command not implemented for that parameter
522 Network protocol not supported
530 Not logged in
532 Need account for storing files
533 Command protection level denied for policy reasons
534 Request denied for policy reasons
535 Failed security check (hash, sequence, etc)
536 Requested PROT level not supported by mechanism
537 Command protection level not supported by security mechanism
550 Requested action not taken: File unavailable
551 Requested action aborted: page type unknown
552 Requested file action aborted: Exceeded storage allocation
553 Requested action not taken: File name not allowed
631 Integrity protected reply
632 Confidentiality and integrity protected reply
633 Confidentiality protected reply

websocket.opcode
0 Continuation
1 Text
2 Binary
8 Connection Close
9 Ping
10 Pong

websocket.payload.close.status_code
1000 Normal Closure
1001 Going Away
1002 Protocol error
1003 Unsupported Data
1004 ---Reserved----
1005 No Status Rcvd
1006 Abnormal Closure
1007 Invalid frame payload data
1008 Policy Violation
1009 Message Too Big
1010 Mandatory Ext.
1011 Internal Server
1015 TLS handshake

png.chunk.flag.ancillary
0 This is a CRITICAL chunk
1 This is an ANCILLARY chunk

png.chunk.flag.private
0 This is a PUBLIC chunk
1 This is a PRIVATE chunk

png.chunk.flag.stc
0 This chunk is NOT safe to copy
1 This chunk is SAFE TO COPY

png.ihdr.colour_type
0 Greyscale
2 Truecolour
3 Indexed-colour
4 Greyscale with alpha
6 Truecolour with alpha

png.ihdr.compression_method
0 Deflate

png.ihdr.filter_method
0 Adaptive

png.ihdr.interlace_method
0 No interlace
1 Adam7

png.srgb.intent
0 Perceptual
1 Relative colorimetric
2 Saturation
3 Absolute colorimetric

png.phys.unit
0 Unit is unknown
1 Unit is METRE

image-gif.extension.label
1 Plain Text
249 Graphics Control
254 Comment
255 Application

image-jfif.units
0 No units; Xdensity and Ydensity specify the pixel aspect ratio
1 Dots per inch
2 Dots per centimeter

image-jfif.extension.code
16 Thumbnail encoded using JPEG
17 Thumbnail encoded using 1 byte (8 bits) per pixel
19 Thumbnail encoded using 3 bytes (24 bits) per pixel

image-jfif.ifd.type
1 BYTE
2 ASCII
3 SHORT
4 LONG
5 RATIONAL
7 UNDEFINED
9 SLONG
10 SRATIONAL

_ws.expert.group
16777216 Checksum
33554432 Sequence
50331648 Response
67108864 Request
83886080 Undecoded
100663296 Reassemble
117440512 Malformed
134217728 Debug
150994944 Protocol
167772160 Security
184549376 Comment
201326592 Decryption
218103808 Assumption
234881024 Deprecated

_ws.expert.severity
1048576 Comment
2097152 Chat
4194304 Note
6291456 Warning
8388608 Error
`;
