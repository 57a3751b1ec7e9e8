/** Fields of DNS; how a line reads stands in `read-table.ts`. */
export const DNS_TABLE = `
dns protocol Domain Name System
.length uint16 Length
.flags uint16.hex Flags
.flags.response boolean.16 Response
.flags.opcode uint16 Opcode
.flags.authoritative boolean.16 Authoritative
.flags.conflict boolean.16 Conflict
.flags.truncated boolean.16 Truncated
.flags.recdesired boolean.16 Recursion desired
.flags.tentative boolean.16 Tentative
.flags.recavail boolean.16 Recursion available
.flags.z boolean.16 Z
.flags.authenticated boolean.16 Answer authenticated
.flags.checkdisable boolean.16 Non-authenticated data
.flags.rcode uint16 Reply code
.id uint16.hex Transaction ID
.qry.type uint16 Type
.qry.class uint16.hex Class
.qry.qu boolean.16 "QU" question
.qry.name string Name
.qry.name.len uint16 Name Length
.count.labels uint16 Label Count
.resp.type uint16 Type
.resp.class uint16.hex Class
.resp.cache_flush boolean.16 Cache flush
.resp.ext_rcode uint8.hex Higher bits in extended RCODE
.resp.edns0_version uint8 EDNS0 version
.resp.z uint16.hex Z
.resp.z.do boolean.16 DO bit
.resp.z.reserved uint16.hex Reserved
.srv.service string Service
.srv.proto string Protocol
.srv.name string Name
.srv.priority uint16 Priority
.srv.weight uint16 Weight
.srv.port uint16 Port
.srv.target string Target
.naptr.order uint16 Order
.naptr.preference uint16 Preference
.naptr.flags_length uint8 Flags Length
.naptr.flags string Flags
.naptr.service_length uint8 Service Length
.naptr.service string Service
.naptr.regex_length uint8 Regex Length
.naptr.regex string Regex
.naptr.replacement_length uint8 Replacement Length
.naptr.replacement string Replacement
.resp.name string Name
.resp.ttl uint32 Time to live
.resp.len uint16 Data length
.a ipv4 Address
.md string Mail Destination
.mf string Mail Forwarder
.mb string MailBox Domaine
.mg string Mail Group member
.mr string Mail Rename domaine
.null bytes Null (data)
.aaaa ipv6 AAAA Address
.cname string CNAME
.rr.udp_payload_size uint16.hex UDP payload size
.soa.mname string Primary name server
.soa.rname string Responsible authority's mailbox
.soa.serial_number uint32 Serial Number
.soa.refresh_interval uint32 Refresh Interval
.soa.retry_interval uint32 Retry Interval
.soa.expire_limit uint32 Expire limit
.soa.minimum_ttl uint32 Minimum TTL
.ptr.domain_name string Domain Name
.wks.address ipv4 Address
.wks.protocol uint8 Protocol
.wks.bits uint8.hex Bits
.hinfo.cpu_length uint8 CPU Length
.hinfo.cpu string CPU
.hinfo.os_length uint8 OS Length
.hinfo.os string OS
.minfo.r string Responsible Mailbox
.minfo.e string Error Mailbox
.mx.preference uint16 Preference
.mx.mail_exchange string Mail Exchange
.txt.length uint8 TXT Length
.txt string TXT
.openpgpkey string OpenPGP Key
.csync.soa uint32 SOA
.csync.flags uint16.hex Flags
.csync.flags.immediate boolean.16 immediate
.csync.flags.soaminimum boolean.16 soaminimum
.csync.type_bitmap bytes Type Bitmap
.zonemd.serial uint32 Serial
.zonemd.scheme uint8 Scheme
.zonemd.hash_algo uint8 Hash Algorithm
.zonemd.digest bytes Digest
.svcb.svcpriority uint16 SvcPriority
.svcb.targetname string TargetName
.svcb.svcparam.key uint16 SvcParamKey
.svcb.svcparam.value.length uint16 SvcParamValue length
.svcb.svcparam.value bytes SvcParamValue
.svcb.svcparam none SvcParam
.svcb.svcparam.mandatory.key uint16 Mandatory key
.svcb.svcparam.alpn.length uint8 ALPN length
.svcb.svcparam.alpn string ALPN
.svcb.svcparam.port uint16 Port
.svcb.svcparam.ipv4hint.ip ipv4 IP
.svcb.svcparam.echconfig bytes ECHConfig
.svcb.svcparam.ipv6hint.ip ipv6 IP
.svcb.svcparam.odohconfig bytes ODoHConfig
.spf.length uint8 SPF Length
.spf string SPF
.ilnp.nid.preference uint16 Preference
.ilnp.nid bytes NodeID
.ilnp.l32.preference uint16 Preference
.ilnp.l32 ipv4 Locator32
.ilnp.l64.preference uint16 Preference
.ilnp.l64 bytes Locator64
.ilnp.lp.preference uint16 Preference
.ilnp.lp string Locator FQDN
.eui48 ether EUI48 Address
.eui64 eui64 EUI64 Address
.rrsig.type_covered uint16 Type Covered
.rrsig.algorithm uint8 Algorithm
.rrsig.labels uint8 Labels
.rrsig.original_ttl uint32 Original TTL
.rrsig.signature_expiration absolute-time Signature Expiration
.rrsig.signature_inception absolute-time Signature Inception
.rrsig.key_tag uint16 Key Tag
.rrsig.signers_name string Signer's name
.rrsig.signature bytes Signature
.dnskey.flags uint16.hex Flags
.dnskey.flags.zone_key boolean.16 Zone Key
.dnskey.flags.key_revoked boolean.16 Key Revoked
.dnskey.flags.secure_entry_point boolean.16 Key Signing Key
.dnskey.flags.reserved uint16.hex Key Signing Key
.dnskey.protocol uint8 Protocol
.dnskey.algorithm uint8 Algorithm
.dnskey.key_id uint16 Key id
.dnskey.public_key bytes Public Key
.key.flags uint16.hex Flags
.key.flags.authentication boolean.16 Key allowed for authentication
.key.flags.confidentiality boolean.16 Key allowed for confidentiality
.key.flags.required boolean.16 Key required
.key.flags.associated_user boolean.16 Key is associated with a user
.key.flags.associated_named_entity boolean.16 Key is associated with the named entity
.key.flags.ipsec boolean.16 Key use with IPSEC
.key.flags.mime boolean.16 Key use with MIME security multiparts
.key.flags.signatory uint16 Signatory
.key.protocol uint8 Protocol
.key.algorithm uint8 Algorithm
.key.key_id uint16 Key ID
.key.public_key bytes Public Key
.px.preference uint16 Preference
.px.map822 string MAP822
.px.map400 string MAPX400
.tkey.algo_name string Algorithm name
.tkey.signature_expiration absolute-time Signature Expiration
.tkey.signature_inception absolute-time Signature Inception
.tkey.mode uint16 Mode
.tkey.error uint16 Error
.tkey.key_size uint16 Key Size
.tkey.key_data bytes Key Data
.tkey.other_size uint16 Other Size
.tkey.other_data bytes Other Data
.ipseckey.gateway_precedence uint8 Gateway Precedence
.ipseckey.gateway_algorithm uint8 Gateway Algorithm
.ipseckey.gateway_type uint8 Gateway Type
.ipseckey.gateway_ipv4 ipv4 IPv4 Gateway
.ipseckey.gateway_ipv6 ipv6 IPv6 Gateway
.ipseckey.gateway_dns string DNS Gateway
.ipseckey.public_key bytes Public Key
.xpf.ip_version uint16 IP Version
.xpf.protocol uint8 Protocol
.xpf.source_ipv4 ipv4 IPv4 Source
.xpf.destination_ipv4 ipv4 IPv4 Destination
.xpf.source_ipv6 ipv6 IPv6 Source
.xpf.destination_ipv6 ipv6 IPv6 Destination
.xpf.sport uint16 Source port
.xpf.dport uint16 Destination port
.a6.prefix_len uint8 Prefix len
.a6.address_suffix ipv6 Address Suffix
.a6.prefix_name string Prefix name
.dname string Dname
.loc.version uint8 Version
.loc.size uint8 Size
.loc.horizontal_precision uint8 Horizontal Precision
.loc.vertical_precision uint8 Vertical Precision
.loc.latitude uint32 Latitude
.loc.longitude uint32 Longitude
.loc.altitude uint32 Altitude
.loc.unknown_data bytes Unknown data
.nxt.next_domain_name string Next Domain Name
.kx.preference uint16 Preference
.kx.key_exchange string Key Exchange
.cert.type uint16 Type
.cert.key_tag uint16.hex Key Tag
.cert.algorithm uint8 Algorithm
.cert.certificate bytes Certificate (or CRL)
.nsec.next_domain_name string Next Domain Name
.ns string Name Server
.opt none Option
.opt.code uint16 Option Code
.opt.len uint16 Option Length
.opt.data bytes Option Data
.opt.dau uint8 DAU
.opt.dhu uint8 DHU
.opt.n3u uint8 N3U
.opt.client.family uint16 Family
.opt.client.netmask uint8 Source Netmask
.opt.client.scope uint8 Scope Netmask
.opt.client.addr bytes Client Subnet
.opt.client.addr4 ipv4 Client Subnet
.opt.client.addr6 ipv6 Client Subnet
.opt.cookie.client bytes Client Cookie
.opt.cookie.server bytes Server Cookie
.opt.edns_tcp_keepalive.timeout uint16 Timeout
.opt.padding bytes Padding
.opt.chain.fqdn string Closest Trust Point
.opt.ext_error.info_code uint16 Info Code
.opt.ext_error.extra_text string Extra Text
.count.queries uint16 Questions
.count.zones uint16 Zones
.count.answers uint16 Answer RRs
.count.prerequisites uint16 Prerequisites
.count.auth_rr uint16 Authority RRs
.count.updates uint16 Updates
.nsec3.algo uint8 Hash algorithm
.nsec3.flags uint8 NSEC3 flags
.nsec3.flags.opt_out boolean.8 NSEC3 Opt-out flag
.nsec3.iterations uint16 NSEC3 iterations
.nsec3.salt_length uint8 Salt length
.nsec3.salt_value bytes Salt value
.nsec3.hash_length uint8 Hash length
.nsec3.hash_value string Next hashed owner
.tlsa.certificate_usage uint8 Certificate Usage
.tlsa.selector uint8 Selector
.tlsa.matching_type uint8 Matching Type
.tlsa.certificate_association_data bytes Certificate Association Data
.tsig.algorithm_name string Algorithm Name
.tsig.time_signed absolute-time Time Signed
.tsig.original_id uint16 Original Id
.tsig.error uint16 Error
.tsig.fudge uint16 Fudge
.tsig.mac_size uint16 MAC Size
.tsig.other_len uint16 Other Len
.tsig.mac none MAC
.tsig.other_data bytes Other Data
.response_in framenum Response In
.response_to framenum Request In
.retransmission boolean Retransmission
.retransmit_request_in framenum Retransmitted request. Original request in
.retransmit_response_in framenum Retransmitted response. Original response in
.time relative-time Time
.unsolicited boolean Unsolicited
.count.add_rr uint16 Additional RRs
.sshfp.algorithm uint8 Algorithm
.sshfp.fingerprint.type uint8 Fingerprint type
.sshfp.fingerprint bytes Fingerprint
.hip.hit.length uint8 HIT length
.hip.hit.pk.algo uint8 HIT length
.hip.pk.length uint16 PK length
.hip.hit bytes Host Identity Tag
.hip.pk bytes HIP Public Key
.hip.rendezvous_server string Rendezvous Server
.dhcid.rdata bytes DHCID Data
.ds.key_id uint16.hex Key id
.ds.algorithm uint8 Algorithm
.ds.digest_type uint8 Digest Type
.ds.digest bytes Digest
.apl.address_family uint16 Address Family
.apl.coded_prefix uint8 Prefix Length
.apl.negation boolean.8 Negation Flag
.apl.afdlength uint8 Address Length
.apl.afdpart.ipv4 ipv4 Address
.apl.afdpart.ipv6 ipv6 Address
.apl.afdpart.data bytes Address
.gpos.longitude_length uint8 Longitude length
.gpos.longitude string Longitude
.gpos.latitude_length uint8 Latitude length
.gpos.latitude string Latitude
.gpos.altitude_length uint8 Altitude length
.gpos.altitude string Altitude
.rp.mailbox string Mailbox
.rp.txt_rr string TXT RR
.afsdb.subtype uint16 Subtype
.afsdb.hostname string Hostname
.x25.length uint8 Length
.x25.psdn_address string PSDN-Address
.idsn.length uint8 Length
.idsn.address string ISDN Address
.idsn.sa.length uint8 Length
.idsn.sa.address string Sub Address
.rt.subtype uint16 Preference
.rt.intermediate_host string Intermediate Hostname
.nsap.rdata bytes NSAP Data
.nsap_ptr.owner string Owner
.caa.flags uint8.hex CAA Flags
.caa.flags.issuer_critical boolean.8 Issuer Critical
.caa.issue string Issue
.caa.issuewild string Issue Wildcard
.caa.iodef string Report URL
.caa.unknown string Unknown tag
.caa.tag_length uint8 Tag length
.caa.tag string Tag
.caa.value string Value
.extraneous.data bytes Extraneous Data Bytes
.extraneous.length int32 Extraneous Data Length
.wins.local_flag boolean.32 Local Flag
.wins.lookup_timeout uint32 Lookup timeout
.wins.cache_timeout uint32 Cache timeout
.wins.nb_wins_servers uint32 Number of WINS servers
.wins.wins_server ipv4 WINS Server Address
.winsr.local_flag boolean.32 Local Flag
.winsr.lookup_timeout uint32 Lookup timeout
.winsr.cache_timeout uint32 Cache timeout
.winsr.name_result_domain string Name Result Domain
.data bytes Data
.dso none DNS Stateful Operation
.dso.tlv none DSO TLV
.dso.tlv.type uint16 Type
.dso.tlv.length uint16 Length
.dso.tlv.data bytes Data
.dso.tlv.keepalive.inactivity uint32 Inactivity Timeout
.dso.tlv.keepalive.interval uint32 Keepalive Interval
.dso.tlv.retrydelay.retrydelay uint32 Retry Delay
.dso.tlv.encpad.padding bytes Padding
.rr.opt.bad_length none Length too long for any type of IP address.
.undecoded.type none Undecoded option
.depr.opc none Deprecated opcode
.ttl.high_bit_set none The uppermost bit of the TTL is set (RFC 2181, section 8)
.tsig.noalg none No dissector for algorithm
.key_id_buffer_too_short none Buffer too short to compute a key id
.retransmit_request none DNS query retransmission
.retransmit_response none DNS response retransmission
.extraneous none Extraneous data
mdns protocol Multicast Domain Name System
llmnr protocol Link-local Multicast Name Resolution
`;
