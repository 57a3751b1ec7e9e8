// The 19 mistakes that students were seen to make, each as notes that make it beside a capture. M14 and M18 lie in the capture itself.

const notes = ({ keys = [], claims = [], body = '' }, language) => `${['---', 'capture: lab.pcapng', `language: ${language}`, ...keys, ...(claims.length > 0 ? ['claims:', ...claims.map((claim) => `  - ${claim}`)] : []), '---', ''].join('\n')}${body}`;
const english = (parts) => notes(parts, 'en');
const chinese = (parts) => notes(parts, 'zh-CN');

/** { code: { notes, what } }. */
export const MISTAKES = {
  M1: { what: 'takes the relative number for the initial one', notes: english({ claims: ["The client's initial sequence number is 0."] }) },
  M2: { what: 'counts packets where octets are counted', notes: chinese({ body: '\n- 先建立连接。\n- Seq=1 表示已经发送1个数据。\n' }) },
  M3: { what: 'describes two connections as one', notes: english({ claims: ['the handshake is frames 7, 8 and 21'] }) },
  M4: { what: 'turns the direction round', notes: chinese({ claims: ['第12帧：客户端→服务器'] }) },
  M5: { what: 'has the client close first', notes: chinese({ claims: ['先关闭的一方：客户端'], body: '\n> 通常情况下是客户端先关闭连接。\n' }) },
  M6: { what: 'expects four segments at the end', notes: chinese({ claims: ['挥手用了四个报文段'] }) },
  M7: { what: 'overlooks the spare connection', notes: english({ claims: ['There are 6 TCP connections.'] }) },
  M8: { what: 'tells of ARP on a loopback interface', notes: english({ claims: ['"protocol arp: present"'] }) },
  M9: { what: 'names a port that there is not', notes: english({ body: '\n| Frame | Field | Value |\n|---|---|---|\n| 7 | tcp.dstport | 66342 |\n' }) },
  M10: { what: 'takes the last segment of a message for the first', notes: english({ claims: ['The response begins in frame 14.'] }) },
  M11: { what: 'denies SACK', notes: chinese({ claims: ['不支持SACK'] }) },
  M12: { what: 'takes the frame’s length for the content’s', notes: english({ claims: ['The Content-Length of frame 14 is 630 bytes.'] }) },
  M13: { what: 'sees a retransmission where none is', notes: chinese({ claims: ['第11帧是重传'] }) },
  M14: { what: 'exported what the filter http shows', notes: english({ keys: ['filter: http'], body: '\nI typed the filter and saved what was left.\n' }) },
  M15: { what: 'forgets the icon and what was asked for again', notes: chinese({ claims: ['浏览器发送了3个请求'] }) },
  M16: { what: 'makes up a reason', notes: chinese({ body: '\n响应的首部和正文分在两个报文段里，因为正文太长。\n' }) },
  M17: { what: 'shows a picture of another machine', notes: english({ body: '\n![the page](C:\\Users\\li\\page.png)\n' }) },
  M18: { what: 'stopped before the server closed', notes: english({ body: '\nThe recording ended before the server closed.\n' }) },
  M19: { what: 'spells states as the textbook does not', notes: chinese({ claims: ['第7帧后客户端的状态：SYN_SEND'], body: '\n标志是2，也就是第二位。\n' }) },
};
