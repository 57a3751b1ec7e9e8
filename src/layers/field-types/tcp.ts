/** Fields of TCP, its options and its analysis; how a line reads stands in `read-table.ts`. */
export const TCP_TABLE = `
tcp protocol Transmission Control Protocol
.options.nop bytes TCP Option - No-Operation (NOP)
.options.eol bytes TCP Option - End of Option List (EOL)
.options.timestamp bytes TCP Option - Timestamps
.options.mss bytes TCP Option - Maximum segment size
.options.wscale bytes TCP Option - Window scale
.options.sack_perm bytes TCP Option - SACK permitted
.options.sack bytes TCP Option - SACK
.options.echo bytes TCP Option - Echo
.options.echoreply bytes TCP Option - Echo reply
.options.cc bytes TCP Option - CC
.options.ccnew bytes TCP Option - CC.NEW
.options.ccecho bytes TCP Option - CC.ECHO
.options.ao bytes TCP Option - TCP AO
.options.md5 bytes TCP Option - TCP MD5 signature
.options.scps bytes TCP Option - SCPS capabilities
.options.snack bytes TCP Option - Selective Negative Acknowledgment
.options.scpsrec bytes TCP Option - SCPS record boundary
.options.scpscor bytes TCP Option - SCPS corruption experienced
.options.qs bytes TCP Option - Quick-Start
.options.user_to bytes TCP Option - User Timeout
.options.tfo bytes TCP Option - TCP Fast Open
.options.acc_ecn bytes TCP Option - Accurate ECN
.options.rvbd.probe bytes TCP Option - Riverbed Probe
.options.rvbd.trpy bytes TCP Option - Riverbed Transparency
.options.experimental bytes TCP Option - Experimental
.options.unknown bytes TCP Option - Unknown
.srcport uint16.port Source Port
.dstport uint16.port Destination Port
.port uint16.port Source or Destination Port
.stream uint32 Stream index
.completeness uint8 Conversation completeness
.seq uint32 Sequence Number
.seq_raw uint32 Sequence Number (raw)
.nxtseq uint32 Next Sequence Number
.ack uint32 Acknowledgment Number
.ack_raw uint32 Acknowledgment number (raw)
.hdr_len uint8 Header Length
.flags uint16.hex Flags
.flags.res boolean.12 Reserved
.flags.ae boolean.12 Accurate ECN
.flags.cwr boolean.12 Congestion Window Reduced
.flags.ece boolean.12 ECN-Echo
.flags.ace uint8 ACE
.flags.urg boolean.12 Urgent
.flags.ack boolean.12 Acknowledgment
.flags.push boolean.12 Push
.flags.reset boolean.12 Reset
.flags.syn boolean.12 Syn
.flags.fin boolean.12 Fin
.flags.str string TCP Flags
.window_size_value uint16 Window
.window_size uint32 Calculated window size
.window_size_scalefactor int32 Window size scaling factor
.checksum uint16.hex Checksum
.checksum.status uint8.none Checksum Status
.checksum_calculated uint16.hex Calculated Checksum
.analysis none SEQ/ACK analysis
.analysis.flags none TCP Analysis Flags
.analysis.duplicate_ack none Duplicate ACK
.analysis.duplicate_ack_num uint32 Duplicate ACK #
.analysis.duplicate_ack_frame framenum Duplicate to the ACK in frame
.continuation_to framenum This is a continuation to the PDU in frame
.len uint32 TCP Segment Len
.analysis.acks_frame framenum This is an ACK to the segment in frame
.analysis.bytes_in_flight uint32 Bytes in flight
.analysis.push_bytes_sent uint32 Bytes sent since last PSH flag
.analysis.ack_rtt relative-time The RTT to ACK the segment was
.analysis.initial_rtt relative-time iRTT
.analysis.rto relative-time The RTO for this segment was
.analysis.rto_frame framenum RTO based on delta from frame
.urgent_pointer uint16 Urgent Pointer
.segment.overlap boolean Segment overlap
.segment.overlap.conflict boolean Conflicting data in segment overlap
.segment.multipletails boolean Multiple tail segments found
.segment.toolongfragment boolean Segment too long
.segment.error framenum Reassembling error
.segment.count uint32 Segment count
.segment framenum TCP Segment
.segments none Reassembled TCP Segments
.reassembled_in framenum Reassembled PDU in frame
.reassembled.length uint32 Reassembled TCP length
.reassembled.data bytes Reassembled TCP Data
.option_kind uint8 Kind
.option_len uint8 Length
.options bytes TCP Options
.options.mss_val uint16 MSS Value
.options.wscale.shift uint8 Shift count
.options.wscale.multiplier uint16 Multiplier
.options.experimental.data bytes Data
.options.experimental.exid uint16.hex Experiment Identifier
.options.unknown.payload bytes Payload
.options.sack_le uint32 TCP SACK Left Edge
.options.sack_re uint32 TCP SACK Right Edge
.options.sack.count uint8 TCP SACK Count
.options.sack.dsack_le uint32 TCP D-SACK Left Edge
.options.sack.dsack_re uint32 TCP D-SACK Right Edge
.options.echo_value uint32 TCP Echo Option
.options.timestamp.tsval uint32 Timestamp value
.options.timestamp.tsecr uint32 Timestamp echo reply
.options.mptcp.subtype uint8 Multipath TCP subtype
.options.mptcp.version uint8 Multipath TCP version
.options.mptcp.reserved uint16.hex Reserved
.options.mptcp.flags uint8.hex Multipath TCP flags
.options.mptcp.backup.flag uint8 Backup flag
.options.mptcp.checksumreq.flags uint8 Checksum required
.options.mptcp.extensibility.flag uint8 Extensibility
.options.mptcp.nomoresubflows.flag uint8 Do not attempt to establish new subflows to this address and port
.options.mptcp.sha1.flag uint8 Use HMAC-SHA1
.options.mptcp.sha256.flag uint8 Use HMAC-SHA256
.options.mptcp.datafin.flag uint8 DATA_FIN
.options.mptcp.dseqn8.flag uint8 Data Sequence Number is 8 octets
.options.mptcp.dseqnpresent.flag uint8 Data Sequence Number, Subflow Sequence Number, Data-level Length, Checksum present
.options.mptcp.dataack8.flag uint8 Data ACK is 8 octets
.options.mptcp.dataackpresent.flag uint8 Data ACK is present
.options.mptcp.reserved.flag uint8.hex Reserved
.options.mptcp.flag_U.flag boolean.4 Flag U
.options.mptcp.flag_V.flag boolean.4 Flag V
.options.mptcp.flag_W.flag boolean.4 Flag W
.options.mptcp.flag_T.flag boolean.4 Transient
.options.mptcp.rst_reason uint8.hex TCPRST Reason
.options.mptcp.addrid uint8 Address ID
.options.mptcp.sendkey uint64 Sender's Key
.options.mptcp.recvkey uint64 Receiver's Key
.options.mptcp.recvtok uint32 Receiver's Token
.options.mptcp.sendrand uint32 Sender's Random Number
.options.mptcp.sendtrunchmac uint64 Sender's Truncated HMAC
.options.mptcp.sendhmac bytes Sender's HMAC
.options.mptcp.addaddrtrunchmac uint64 Truncated HMAC
.options.mptcp.rawdataack uint64 Original MPTCP Data ACK
.options.mptcp.rawdataseqno uint64 Data Sequence Number
.options.mptcp.subflowseqno uint32 Subflow Sequence Number
.options.mptcp.datalvllen uint16 Data-level Length
.options.mptcp.checksum uint16.hex Checksum
.options.mptcp.ipver uint8 IP version
.options.mptcp.echo uint8 Echo
.options.mptcp.ipv4 ipv4 Advertised IPv4 Address
.options.mptcp.ipv6 ipv6 Advertised IPv6 Address
.options.mptcp.port uint16 Advertised port
.options.cc_value uint32 TCP CC Option
.options.md5.digest bytes MD5 digest
.options.ao.keyid uint8 AO KeyID
.options.ao.rnextkeyid uint8 AO RNextKeyID
.options.ao.mac bytes AO MAC
.options.qs.rate uint8 QS Rate
.options.qs.ttl_diff uint8 QS Rate
.options.tarr.rate uint8 TARR Rate
.options.tar.reserved uint8 TARR Reserved
.options.acc_ecn.ee0b uint24 Accurate ECN Echo ECT(0) Byte Counter
.options.acc_ecn.eceb uint24 Accurate ECN Echo CE Byte Counter
.options.acc_ecn.ee1b uint24 Accurate ECN Echo ECT(1) Byte Counter
.options.scps.vector uint8.hex TCP SCPS Capabilities Vector
.options.scps.binding.id uint8 Binding Space (Community) ID
.options.scps.binding.len uint8 Extended Capability Length
.options.snack.offset uint16 TCP SNACK Offset
.options.snack.size uint16 TCP SNACK Size
.options.snack.le uint16 TCP SNACK Left Edge
.options.snack.re uint16 TCP SNACK Right Edge
.options.scpsflags.bets boolean.8 Partial Reliability Capable (BETS)
.options.scpsflags.snack1 boolean.8 Short Form SNACK Capable (SNACK1)
.options.scpsflags.snack2 boolean.8 Long Form SNACK Capable (SNACK2)
.options.scpsflags.compress boolean.8 Lossless Header Compression (COMP)
.options.scpsflags.nlts boolean.8 Network Layer Timestamp (NLTS)
.options.scpsflags.reserved uint8 Reserved
.options.scps.binding uint8 Connection ID
.options.user_to_granularity boolean.16 Granularity
.options.user_to_val uint16 User Timeout
.options.rvbd.probe.type1 uint8 Type
.options.rvbd.probe.type2 uint8 Type
.options.rvbd.probe.version uint8 Version
.options.rvbd.probe.version_raw uint8 Version
.options.rvbd.probe.prober ipv4 CSH IP
.options.rvbd.probe.proxy.ip ipv4 SSH IP
.options.rvbd.probe.proxy.port uint16 SSH Port
.options.rvbd.probe.appli_ver uint16 Application Version
.options.rvbd.probe.client.ip ipv4 Client IP
.options.rvbd.probe.storeid uint32 CFE Store ID
.options.rvbd.probe.flags uint8.hex Probe Flags
.options.rvbd.probe.flags.notcfe boolean.8 Not CFE
.options.rvbd.probe.flags.last boolean.8 Last Notify
.options.rvbd.probe.flags.probe boolean.8 Disable Probe Cache on CSH
.options.rvbd.probe.flags.ssl boolean.8 SSL Enabled
.options.rvbd.probe.flags.server boolean.8 SSH outer to server established
.options.rvbd.trpy.flags uint16.hex Transparency Options
.options.rvbd.trpy.flags.fw_rst_probe boolean.16 Enable FW traversal feature
.options.rvbd.trpy.flags.fw_rst_inner boolean.16 Enable Inner FW feature on All FWs
.options.rvbd.trpy.flags.fw_rst boolean.16 Enable Transparency FW feature on All FWs
.options.rvbd.trpy.flags.chksum boolean.16 Reserved
.options.rvbd.trpy.flags.oob boolean.16 Out of band connection
.options.rvbd.trpy.flags.mode boolean.16 Transparency Mode
.options.rvbd.trpy.src.ip ipv4 Src SH IP Addr
.options.rvbd.trpy.dst.ip ipv4 Dst SH IP Addr
.options.rvbd.trpy.src.port uint16 Src SH Inner Port
.options.rvbd.trpy.dst.port uint16 Dst SH Inner Port
.options.rvbd.trpy.client.port uint16 Out of band connection Client Port
.options.tfo.request none Fast Open Cookie Request
.options.tfo.cookie bytes Fast Open Cookie
.pdu.time relative-time Time until the last segment of this PDU
.pdu.size uint32 PDU Size
.pdu.last_frame framenum Last frame of this PDU
.time_relative relative-time Time since first frame in this TCP stream
.time_delta relative-time Time since previous frame in this TCP stream
.proc.srcuid uint32 Source process user ID
.proc.srcpid uint32 Source process ID
.proc.srcuname string Source process user name
.proc.srccmd string Source process name
.proc.dstuid uint32 Destination process user ID
.proc.dstpid uint32 Destination process ID
.proc.dstuname string Destination process user name
.proc.dstcmd string Destination process name
.segment_data bytes TCP segment data
.payload bytes TCP payload
.options.scps.binding.data bytes Binding Space Data
.options.rvbd.probe.reserved uint8.hex Reserved
.fin_retransmission framenum Retransmission of FIN from frame
.reset_cause string Reset cause
.syncookie.time uint8 SYN Cookie Time
.syncookie.mss uint8 SYN Cookie Maximum Segment Size
.syncookie.hash uint24.hex SYN Cookie hash
.options.timestamp.tsval.syncookie.timestamp uint32 SYN Cookie Timestamp
.options.timestamp.tsval.syncookie.ecn boolean SYN Cookie ECN
.options.timestamp.tsval.syncookie.sack boolean SYN Cookie SACK
.options.timestamp.tsval.syncookie.wscale uint8 SYN Cookie WScale
.option.len.invalid none Invalid length for option
.analysis.retransmission none This frame is a (suspected) retransmission
.analysis.fast_retransmission none This frame is a (suspected) fast retransmission
.analysis.spurious_retransmission none This frame is a (suspected) spurious retransmission
.analysis.out_of_order none This frame is a (suspected) out-of-order segment
.analysis.reused_ports none A new tcp session is started with the same ports as an earlier session in this trace
.analysis.lost_segment none Previous segment(s) not captured (common at capture start)
.analysis.ack_lost_segment none ACKed segment that wasn't captured (common at capture start)
.analysis.window_update none TCP window update
.analysis.window_full none TCP window specified by the receiver is now completely full
.analysis.keep_alive none TCP keep-alive segment
.analysis.keep_alive_ack none ACK to a TCP keep-alive segment
.analysis.zero_window_probe none TCP Zero Window Probe
.analysis.zero_window none TCP Zero Window segment
.analysis.zero_window_probe_ack none ACK to a TCP Zero Window Probe
.analysis.tfo_syn none TCP SYN with TFO Cookie
.analysis.tfo_ack none TCP SYN-ACK accepting TFO data
.analysis.tfo_ignored none TCP SYN-ACK ignoring TFO data
.connection.fin_active none This frame initiates the connection closing
.connection.fin_passive none This frame undergoes the connection closing
.options.sack.dsack none D-SACK Sequence
.options.snack.sequence none SNACK Sequence
.options.wscale.shift.invalid none Window scale shift exceeds 14
.options.mss.absent none The SYN packet does not contain a MSS option
.options.mss.present none The non-SYN packet does contain a MSS option
.short_segment none Short segment
.ack.nonzero none The acknowledgment number field is nonzero while the ACK flag is not set
.connection.synack none Connection establish acknowledge (SYN+ACK)
.connection.syn none Connection establish request (SYN)
.connection.fin none Connection finish (FIN)
.connection.rst none Connection reset (RST)
.checksum.ffff none TCP Checksum 0xffff instead of 0x0000 (see RFC 1624)
.checksum_bad.expert none Bad checksum
.urgent_pointer.non_zero none The urgent pointer field is nonzero while the URG flag is not set
.suboption_malformed none suboption would go past end of option
.nop none 4 NOP in a row - a router may have removed some options
.non_zero_bytes_after_eol none Non zero bytes in option space after EOL option
.bogus_header_length none Bogus TCP Header length
mptcp.connection.echoed_key_mismatch none The echoed key in the ACK of the MPTCP handshake does not match the key of the SYN/ACK
mptcp.connection.missing_algorithm none No crypto algorithm specified
mptcp.connection.unsupported_algorithm none Unsupported algorithm
mptcp.dss.infinite_mapping none Fallback to infinite mapping
mptcp.dss.missing_mapping none No mapping available
mptcp protocol Multipath Transmission Control Protocol
.ack uint64 Multipath TCP Data ACK
.dsn uint64 Data Sequence Number
.rawdsn64 uint64 Raw Data Sequence Number
.dss.dsn uint64 DSS Data Sequence Number
.expected_idsn uint64 Subflow expected IDSN
.analysis none MPTCP analysis
.related_mapping framenum Related mapping
.reinjection_of framenum Reinjection of
.reinjected_in framenum Data reinjected in
.analysis.subflows string TCP subflow stream id(s)
.stream uint32 Stream index
.rm_addr.count uint8 Number of removed addresses
.expected_token uint32 Subflow token generated from key
.master boolean Master flow
`;
