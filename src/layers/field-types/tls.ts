/** Fields of TLS, but for QUIC and drafts; how a line reads stands in `read-table.ts`. */
export const TLS_TABLE = `
tls protocol Transport Layer Security
.record none Record Layer
.record.content_type uint8 Content Type
.record.opaque_type uint8 Opaque Type
.handshake.type uint8 Handshake Message Type
.record.version uint16.hex Version
.record.length uint16 Length
.app_data bytes Encrypted Application Data
.app_data_proto string Application Data Protocol
.record.is_escape boolean Is Escape
.record.padding_length uint8 Padding Length
.alert_message none Alert Message
.alert_message.level uint8 Level
.alert_message.desc uint8 Description
.handshake none Handshake Protocol
.handshake.length uint24 Length
.handshake.cipherspec uint24.hex Cipher Spec
.handshake.npn_selected_protocol_len uint8 Selected Protocol Length
.handshake.npn_selected_protocol string Selected Protocol
.handshake.npn_padding_len uint8 Padding Length
.handshake.npn_padding bytes Padding
.handshake.md5_hash none MD5 Hash
.handshake.sha_hash none SHA-1 Hash
.heartbeat_message none Heartbeat Message
.heartbeat_message.type uint8 Type
.heartbeat_message.payload_length uint16 Payload Length
.heartbeat_message.payload bytes Payload Length
.heartbeat_message.padding bytes Payload Length
.handshake.challenge none Challenge
.handshake.cipher_spec_len uint16 Cipher Spec Length
.handshake.session_id_length uint16 Session ID Length
.handshake.challenge_length uint16 Challenge Length
.handshake.clear_key_length uint16 Clear Key Data Length
.handshake.encrypted_key_length uint16 Encrypted Key Data Length
.handshake.key_arg_length uint16 Key Argument Length
.handshake.clear_key_data none Clear Key Data
.handshake.encrypted_key none Encrypted Key
.handshake.key_arg none Key Argument
.handshake.session_id_hit boolean Session ID Hit
.handshake.cert_type uint8 Certificate Type
.handshake.connection_id_length uint16 Connection ID Length
.handshake.connection_id none Connection ID
.segment.overlap boolean Segment overlap
.segment.overlap.conflict boolean Conflicting data in segment overlap
.segment.multipletails boolean Multiple tail segments found
.segment.toolongfragment boolean Segment too long
.segment.error framenum Reassembling error
.segment.count uint32 Segment count
.segment framenum TLS segment
.segments none Reassembled TLS segments
.reassembled_in framenum Reassembled PDU in frame
.reassembled.length uint32 Reassembled PDU length
.reassembled.data bytes Reassembled PDU data
.segment.data bytes TLS segment data
.handshake.fragment.count uint32 Handshake Fragment count
.handshake.fragment framenum Handshake Fragment
.handshake.fragments none Reassembled Handshake Fragments
.handshake.reassembled_in framenum Reassembled Handshake Message in frame
.change_cipher_spec none Change Cipher Spec Message
.handshake.extensions_length uint16 Extensions Length
.handshake.extension.type uint16 Type
.handshake.extension.len uint16 Length
.handshake.extension.data bytes Data
.handshake.extensions_supported_groups_length uint16 Supported Groups List Length
.handshake.extensions_supported_groups none Supported Groups List
.handshake.extensions_supported_group uint16.hex Supported Group
.handshake.extensions_ec_point_formats_length uint8 EC point formats Length
.handshake.extensions_ec_point_formats none EC point formats
.handshake.extensions_ec_point_format uint8 EC point format
.handshake.extensions_srp_len uint8 SRP username length
.handshake.extensions_srp_username string SRP username
.handshake.extensions_alpn_len uint16 ALPN Extension Length
.handshake.extensions_alpn_list none ALPN Protocol
.handshake.extensions_alpn_str_len uint8 ALPN string length
.handshake.extensions_alpn_str string ALPN Next Protocol
.handshake.extensions_npn_str_len uint8 Protocol string length
.handshake.extensions_npn string Next Protocol
.handshake.extensions_reneg_info_len uint8 Renegotiation info extension length
.handshake.extensions_reneg_info bytes Renegotiation info
.handshake.extensions_key_share_client_length uint16 Client Key Share Length
.handshake.extensions_key_share_group uint16 Group
.handshake.extensions_key_share_key_exchange_length uint16 Key Exchange Length
.handshake.extensions_key_share_key_exchange bytes Key Exchange
.handshake.extensions_key_share_selected_group uint16 Selected Group
.handshake.extensions.psk.identities.length uint16 Identities Length
.handshake.extensions.psk.identity.identity_length uint16 Identity Length
.handshake.extensions.psk.identity.identity bytes Identity
.handshake.extensions.psk.identity.obfuscated_ticket_age uint32 Obfuscated Ticket Age
.handshake.extensions.psk.binders_len uint16 PSK Binders length
.handshake.extensions.psk.binders none PSK Binders
.handshake.extensions.psk.identity.selected uint16 Selected Identity
.handshake.extensions.supported_versions_len uint8 Supported Versions length
.handshake.extensions.supported_version uint16.hex Supported Version
.handshake.extensions.cookie_len uint16 Cookie length
.handshake.extensions.cookie bytes Cookie
.handshake.extensions_server_name_list_len uint16 Server Name list length
.handshake.extensions_server_name_len uint16 Server Name length
.handshake.extensions_server_name_type uint8 Server Name Type
.handshake.extensions_server_name string Server Name
.handshake.max_fragment_length uint8 Maximum Fragment Length
.handshake.extensions_padding_data bytes Padding Data
.handshake.cert_type.type uint8.hex Certificate Type
.handshake.cert_type.types none Certificate Type List
.handshake.cert_type.types_len uint8 Certificate Type List Length
.handshake.extensions_status_request_type uint8 Certificate Status Type
.handshake.extensions_status_request_len uint16 Certificate Status Length
.handshake.extensions_status_request_responder_ids_len uint16 Responder ID list Length
.handshake.extensions_status_request_exts_len uint16 Request Extensions Length
.handshake.extensions_status_request_list_len uint16 Certificate Status List Length
.handshake.ocsp_response_list_len uint24 OCSP Response List Length
.handshake.ocsp_response_len uint24 OCSP Response Length
.handshake.sig_hash_alg_len uint16 Signature Hash Algorithms Length
.handshake.sig_hash_algs none Signature Algorithms
.handshake.sig_hash_alg uint16.hex Signature Algorithm
.handshake.sig_hash_hash uint8 Signature Hash Algorithm Hash
.handshake.sig_hash_sig uint8 Signature Hash Algorithm Signature
.handshake.epms_len uint16 Encrypted PreMaster length
.handshake.epms bytes Encrypted PreMaster
.handshake.modulus_len uint16 Modulus Length
.handshake.exponent_len uint16 Exponent Length
.handshake.sig_len uint16 Signature Length
.handshake.p_len uint16 p Length
.handshake.g_len uint16 g Length
.handshake.ys_len uint16 Pubkey Length
.handshake.yc_len uint16 Pubkey Length
.handshake.client_point_len uint8 Pubkey Length
.handshake.server_point_len uint8 Pubkey Length
.handshake.p bytes p
.handshake.g bytes g
.handshake.server_curve_type uint8.hex Curve Type
.handshake.server_named_curve uint16.hex Named Curve
.handshake.ys bytes Pubkey
.handshake.yc bytes Pubkey
.handshake.server_point bytes Pubkey
.handshake.client_point bytes Pubkey
.handshake.modulus bytes Modulus
.handshake.exponent bytes Exponent
.handshake.sig bytes Signature
.handshake.hint_len uint16 Hint Length
.handshake.hint bytes Hint
.handshake.identity_len uint16 Identity Length
.handshake.identity bytes Identity
.handshake.extension.heartbeat.mode uint8 Mode
.handshake.certificates_length uint24 Certificates Length
.handshake.certificates none Certificates
.handshake.certificate bytes Certificate
.handshake.certificate_length uint24 Certificate Length
.handshake.cert_types_count uint8 Certificate types count
.handshake.cert_types none Certificate types
.handshake.dnames_len uint16 Distinguished Names Length
.handshake.dnames none Distinguished Names
.handshake.dname_len uint16 Distinguished Name Length
.handshake.dnames_truncated none Tree view truncated
.handshake.dname none Distinguished Name
.handshake.random bytes Random
.handshake.random_time absolute-time GMT Unix Time
.handshake.random_bytes bytes Random Bytes
.handshake.session_id bytes Session ID
.handshake.version uint16.hex Version
.handshake.cipher_suites_length uint16 Cipher Suites Length
.handshake.ciphersuites none Cipher Suites
.handshake.ciphersuite uint16.hex Cipher Suite
.handshake.comp_methods_length uint8 Compression Methods Length
.handshake.comp_methods none Compression Methods
.handshake.comp_method uint8 Compression Method
.handshake.session_ticket_lifetime_hint uint32 Session Ticket Lifetime Hint
.handshake.session_ticket_age_add uint32 Session Ticket Age Add
.handshake.session_ticket_nonce_length uint8 Session Ticket Nonce Length
.handshake.session_ticket_nonce bytes Session Ticket Nonce
.handshake.session_ticket_length uint16 Session Ticket Length
.handshake.session_ticket bytes Session Ticket
.handshake.verify_data none Verify Data
.handshake.client_cert_vrfy.sig_len uint16 Signature length
.handshake.client_cert_vrfy.sig bytes Signature
.handshake.ja3_full string JA3 Fullstring
.handshake.ja3 string JA3
.handshake.ja3s_full string JA3S Fullstring
.handshake.ja3s string JA3S
.extension.psk_ke_modes_length uint8 PSK Key Exchange Modes Length
.extension.psk_ke_mode uint8 PSK Key Exchange Mode
.handshake.certificate_request_context_length uint8 Certificate Request Context Length
.handshake.certificate_request_context bytes Certificate Request Context
.handshake.key_update.request_update uint8 Key Update Request
.sct.scts_length uint16 Serialized SCT List Length
.sct.sct_length uint16 Serialized SCT Length
.sct.sct_version uint8 SCT Version
.sct.sct_logid bytes Log ID
.sct.sct_timestamp absolute-time Timestamp
.sct.sct_extensions_length uint16 Extensions length
.sct.sct_extensions none Extensions
.sct.sct_signature_length uint16 Signature Length
.sct.sct_signature bytes Signature
.early_data.max_early_data_size uint32 Maximum Early Data Size
.compress_certificate.algorithms_length uint8 Algorithms Length
.compress_certificate.algorithm uint16 Algorithm
.compress_certificate.uncompressed_length uint24 Uncompressed Length
.compress_certificate.compressed_certificate_message.length uint24 Length
.compress_certificate.compressed_certificate_message bytes Compressed Certificate Message
.record_size_limit uint16 Record Size Limit
.handshake.extensions_alps_len uint16 ALPS Extension Length
.handshake.extensions_alps_alpn_list none Supported ALPN List
.handshake.extensions_alps_alpn_str_len uint8 Supported ALPN Length
.handshake.extensions_alps_alpn_str string Supported ALPN
.handshake.extensions_alps.settings bytes ALPN Opaque Settings
.handshake.session_id_length.error none Session ID length error
.heartbeat_message.payload_length.invalid none Invalid heartbeat payload length
.unexpected_message none Unexpected message
.ignored_unknown_record none Ignored Unknown Record
.malformed.vector_length none Variable vector length is outside the permitted range
.malformed.buffer_too_small none Malformed message, not enough data is available
.malformed.trailing_data none Undecoded trailing data is present
.handshake.status_request.undecoded none Responder ID list or Request Extensions are not implemented, contact Wireshark developers if you want this to be supported
.resumed none This session reuses previously negotiated keys (Session resumption)
.record.length.invalid none Record fragment length is too small or too large
.decompression_error none Decompression error
`;
