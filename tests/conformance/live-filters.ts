/** Filters that are asked of the installed tshark and of us: every part of the language, and what it refuses. */
export const LIVE_FILTERS: readonly string[] = String.raw`
{tcp.srcport + 1} == 81
- tcp.srcport == -80
tcp.srcport == - 80
+tcp.srcport == 80
tcp.srcport +-1 == 79
tcp.srcport == 2*{20+20}
{tcp.srcport}
((tcp))
tcp.srcport in {100..80}
ip.proto in {TCP, UDP}
ip.proto == "tcp"
tcp.flags.syn == SET
tcp.flags.syn == "Set"
eth.type == "IPv4"
eth.type == 0x0800
eth.dst == ff:ff:ff:ff:ff:ff
eth.addr contains 00:10
ip.addr > 192.168.0.0/24
ip.addr != 192.168.0.0/24
ipv6.addr == fe80::/10
ip.src[0] == 192
tcp contains 80
tcp contains 00:50
tcp contains 'G'
http.host contains lab
http.host contains 6c
http.host == 6c:61:62
http.host == 80
http.host < b
http.host matches r"^lab\."
http.host matches "\x6cab"
http.host matches "(?=l)lab"
frame matches "GET.*HTTP"
frame matches "\x00P"
tcp matches r"\x00P"
frame matches "^\x02"
http.request.uri == '/'
http.request.uri[0] == '/'
tcp.payload[0] == 71
tcp.payload[0] == "G"
tcp.payload[0:4] == 47:45:54:20
tcp.payload == 47
tcp.payload[0:2] == 47:45:54
tcp.payload[0] & 47
tcp.payload[0:3][1:2] == "ET"
tcp.payload[-3--1] == "dy1"
tcp.payload[:3] == "GET"
tcp.payload[60:] contains "1"
tcp[13] == 18
tcp[13] == 12
tcp[2:2] == ip[0:2]
http == 47:45:54
http > 47
tcp.port == '\x50'
tcp.port > -1
tcp.window_size_scalefactor == -1
tcp.window_size_scalefactor == -5
frame.number#1 == 1
tcp#1
tcp.port#[1] == 80
tcp.port#[1:2] == 80
tcp.port#[2:] == 80
tcp.port#[-1] == 80
tcp.port#1
ip.src#1[0] == c0
tcp and not (http or udp)
not not tcp
!!tcp
!tcp.flags.syn == 1
tcp.flags & 2 == 2 and http
tcp.flags & 2 & 2
tcp.srcport + tcp.dstport
tcp.port + 0 == 80
tcp.srcport - 100 > 0
tcp.srcport == tcp.dstport - 49920
len(tcp.payload) + 1 > 60
tcp.len == len(tcp.payload)
count(tcp.port) + 1 == 3
upper(http.host)[0:3] == "LAB"
string(tcp.srcport) == 80
string(tcp.flags) matches "^0x"
string(tcp.flags) == "18"
string(eth.type) == "0x0800"
string(tcp.completeness) == "31"
string(tcp.checksum.status) == "2"
len(ip.src) == 4
len(tcp.seq) == 4
len(frame.time) > 0
len(frame.number) == 4
max(http.host) == "lab.example"
min(tcp.port) == 80
abs(frame.time_delta) >= 0
max(tcp.srcport + 1, 3) == 81
tcp.port == ip.proto
tcp.port == tcp.window_size_scalefactor
ip.src == ip.dst
tcp.options == 02
frame.time_relative == tcp.time_relative
frame.time_relative > -1
http.request == 1
_ws.expert.severity == Note
_ws.expert.severity == Chat
_ws.malformed
_ws.expert.message contains "SYN"
.tcp.port == 80
tcp.port eq 80
tcp.port any_eq 80
tcp.port any_ne 80
tcp.port gt 80
tcp.srcport lt 81
all tcp.port !== 80
ip.dst==192.168.0.80 and(tcp)
http.host=="lab.example"
not tcp.port not in {80}
http.host in {"a".."m"}
frame.time_relative in {0.01 .. 0.03}
tcp.flags.syn in {1}
tcp.payload in {47:45}
frame in {02:00}
udp.port != 80
http.host != "x"
any http.host not in {"x"}
udp.port === 80
tcp.flags & 0
tcp.srcport & 16 == 16
tcp.srcport & 1 && http
tcp.len - tcp.len
tcp.srcport > 80 and tcp.srcport != 443 or ip.ttl < 3
tcp.srcport == 2+3*26
tcp.srcport == 0x50 & 0xff
-{tcp.srcport} == -80
ip.proto == tcp
eth.dst == broadcast
ip.addr == ::1
http contains lab
tcp.payload[3-1] == 47
"GET" contains http.host
tcp.port == 08
tcp.port == -99999999999999999999
tcp#1.port
tcp not http
tcp[0] == 
tcp^http
tcp.srcport + 1.5 == 81
ip.src + 1 == 192.168.0.11
string(tcp.flags.syn) == "1"
string(ip.flags.df) == "True"
string(http.request) == "True"
max(tcp.srcport, "a") == 1
foo()
tcp.payload == http.host
frame.time_relative == .5
all nosuch == 1
tcp.port in {80 81}
string(http) == "x"
tcp.port <> 80
tcp == tcp.payload
tcp.port == "TCP"
`.trim().split('\n');
