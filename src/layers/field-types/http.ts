/** Fields of HTTP/1; how a line reads stands in `read-table.ts`. */
export const HTTP_TABLE = `
http protocol Hypertext Transfer Protocol
.notification boolean Notification
.response boolean Response
.request boolean Request
.response_number uint32 Response number
.request_number uint32 Request number
.authbasic string Credentials
.authcitrix boolean Citrix AG Auth
.authcitrix.user string Citrix AG Username
.authcitrix.domain string Citrix AG Domain
.authcitrix.password string Citrix AG Password
.authcitrix.session string Citrix AG Session ID
.response.line string Response line
.request.line string Request line
.request.method string Request Method
.request.uri string Request URI
.request.uri.path string Request URI Path
.request.uri.query string Request URI Query
.request.uri.query.parameter string Request URI Query Parameter
.request.version string Request Version
.response.version string Response Version
.request.full_uri string Full request URI
.response.code uint16 Status Code
.response.code.desc string Status Code Description
.response_for.uri string Request URI
.response.phrase string Response Phrase
.authorization string Authorization
.proxy_authenticate string Proxy-Authenticate
.proxy_authorization string Proxy-Authorization
.proxy_connect_host string Proxy-Connect-Hostname
.proxy_connect_port uint16 Proxy-Connect-Port
.www_authenticate string WWW-Authenticate
.content_type string Content-Type
.content_length_header string Content-Length
.content_length uint64 Content length
.content_encoding string Content-Encoding
.transfer_encoding string Transfer-Encoding
.upgrade string Upgrade
.user_agent string User-Agent
.host string Host
.connection string Connection
.cookie string Cookie
.cookie_pair string Cookie pair
.accept string Accept
.referer string Referer
.accept_language string Accept-Language
.accept_encoding string Accept Encoding
.date string Date
.cache_control string Cache-Control
.server string Server
.location string Location
.sec_websocket_accept string Sec-WebSocket-Accept
.sec_websocket_extensions string Sec-WebSocket-Extensions
.sec_websocket_key string Sec-WebSocket-Key
.sec_websocket_protocol string Sec-WebSocket-Protocol
.sec_websocket_version string Sec-WebSocket-Version
.set_cookie string Set-Cookie
.last_modified string Last-Modified
.x_forwarded_for string X-Forwarded-For
.http2_settings string HTTP2-Settings
.request_in framenum Request in frame
.response_in framenum Response in frame
.next_request_in framenum Next request in frame
.next_response_in framenum Next response in frame
.prev_request_in framenum Prev request in frame
.prev_response_in framenum Prev response in frame
.time relative-time Time since request
.chunked_trailer_part string trailer-part
.chunk_boundary bytes Chunk boundary
.chunk_size uint32 Chunk size
.chunk_data bytes Chunk data
.file_data string File Data
.unknown_header string Unknown header
.http2_settings_uri bytes HTTP2 Settings URI
.path_segment string Path segment
.path_sub_segment string Path sub segment
.chat none Formatted text
.te_and_length none The Content-Length and Transfer-Encoding header must not be set together
.te_unknown none Unknown transfer coding name in Transfer-Encoding header
.subdissector_failed none HTTP body subdissector failed, trying heuristic subdissector
.tls_port none Unencrypted HTTP protocol detected over encrypted port, could indicate a dangerous misconfiguration.
.leading_crlf none Leading CRLF previous message in the stream may have extra CRLF
.bad_header_name none Illegal characters found in header name
.decompression_failed none Decompression failed
.decompression_disabled none Decompression disabled
ssdp protocol Simple Service Discovery Protocol
`;
