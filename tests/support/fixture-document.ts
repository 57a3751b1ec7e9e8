import type { Block, Document, HeaderCell, Inline, Language, LadderRow, PacketRow, PlotSeries } from '../../src/documents/document.ts';

/**
 * A document with every kind of block, with the figures of the lab that the project grew from, in either language. `hostile` puts
 * markup, template syntax, escape sequences and direction marks wherever a capture could.
 */
export function fixtureDocument(language: Language, hostile = false): Document {
  const zh = language === 'zh-CN';
  const say = (english: string, chinese: string): string => (zh ? chinese : english);
  const text = (english: string, chinese: string): Inline => ({ type: 'text', text: say(english, chinese) });
  const evil = hostile ? HOSTILE : '';
  const packets = (rows: PacketRow[], anchor: boolean, caption: Inline[]): Block => ({
    type: 'packets',
    caption,
    heads: zh
      ? { number: '编号', time: '时间', source: '源地址', destination: '目的地址', protocol: '协议', length: '长度', info: '信息' }
      : { number: 'No.', time: 'Time', source: 'Source', destination: 'Destination', protocol: 'Protocol', length: 'Length', info: 'Info' },
    rows,
    omitted: [],
    anchor,
  });
  const value = (shown: string, frame: number, field: string, mono = false): Inline => ({ type: 'value', text: shown, evidence: { frame, field }, mono });

  return {
    language,
    title: say('Lab 2: Configuring a Web Server and Analysing the HTTP Interaction', '实验二　配置 Web 服务器，分析 HTTP 交互过程') + evil,
    subtitle: say('Computer Networks', '计算机网络实验报告'),
    generator: 'lab-report 0.1.0',
    words: zh
      ? { contents: '目录', skip: '跳到正文', file: `lab2.pcapng${evil}` }
      : { contents: 'Contents', skip: 'Skip to the text', file: `lab2.pcapng${evil}` },
    cover: zh
      ? [
          { label: '课程名称', value: [text('', '计算机网络')] },
          { label: '学院', value: [text('', '计算机学院')] },
          { label: '专业', value: [text('', '信息安全')] },
          { label: '学号', value: [] },
          { label: '姓名', value: [] },
          { label: '实验日期', value: [text('', '2024年10月24日')] },
        ]
      : [
          { label: 'Course', value: [text('Computer Networks', '')] },
          { label: 'Student', value: [] },
          { label: 'Student number', value: [] },
          { label: 'Capture', value: [text('lab2.pcapng, 15494 frames, 18 shown', '')] },
          { label: 'Date performed', value: [text('24 October 2024', '')] },
        ],
    sections: [
      {
        id: 'overview', number: say('1', '一、'), level: 1, title: [text('What the capture holds', '捕获概览')],
        blocks: [
          { type: 'paragraph', role: 'lead', inlines: [
            text('The capture holds two connections from the browser to the server on port 8080. ', '捕获文件中有两条从浏览器到服务器 8080 端口的连接。'),
            text('One carries a single HTTP exchange; the other is opened, kept alive, and never used.', '其中一条承载了一次 HTTP 请求—响应，另一条建立之后只做保活，从未使用。'),
          ] },
          { type: 'paragraph', margin: [{ type: 'frame', frame: 1567 }, text('–', '–'), { type: 'frame', frame: 1580 }, text(' first connection', ' 第一条连接')], inlines: [
            text('The ', '由'), { type: 'side', side: 'originator', text: say('client', '客户端') }, text(' at ', '（'), { type: 'code', text: '127.0.0.1:50300' },
            text(' opens the first connection to the ', '）发起第一条连接，对端是'), { type: 'side', side: 'responder', text: say('server', '服务器') }, text(' at ', '（'), { type: 'code', text: '127.0.0.1:8080' },
            text('. It lives for ', '）。该连接共持续 '), value('57.460 ms', 1580, 'frame.time_relative'), text(', carries ', '，客户端发送了 '), value(say('762 octets', '762 字节'), 1573, 'tcp.len'),
            text(' from the client and ', '，服务器发送了 '), value(say('104 octets', '104 字节'), 1575, 'tcp.len'), text(' from the server, and is closed by the server first.', '，并且由服务器首先关闭。“谁先关闭”决定了哪一方进入 TIME-WAIT——这里是服务器……'),
            ...(hostile ? [{ type: 'text' as const, text: HOSTILE }, value(HOSTILE, 1573, `tcp.len"><script>alert(1)</script>`), { type: 'code' as const, text: HOSTILE }] : []),
          ] },
          packets(ROWS, true, [text('The 18 of 15494 frames that belong to the visit, as Wireshark lists them.', '15494 帧中属于这次访问的 18 帧（与 Wireshark 的分组列表一致）。')]),
          { type: 'table', caption: [text('The two connections', '两条连接')], columns: [{ head: say('Connection', '连接'), align: 'start' }, { head: say('Frames', '帧数'), align: 'end' }, { head: say('Duration, s', '持续时间 / s'), align: 'end' }, { head: say('Octets', '字节'), align: 'end' }],
            rows: [
              { cells: [[{ type: 'code', text: '50300 → 8080' }], [{ type: 'text', text: '11' }], [{ type: 'text', text: '0.057' }], [{ type: 'text', text: '866' }]], anchor: 'connection-3' },
              { cells: [[{ type: 'code', text: '50301 → 8080' }], [{ type: 'text', text: '7' }], [{ type: 'text', text: '90.012' }], [{ type: 'text', text: '0' }]], anchor: 'connection-4' },
            ] },
          { type: 'waterfall', id: 'waterfall', caption: [text('Both connections over time. The bar is the one exchange; the line is the life of the connection.', '两条连接的时间线：横线表示连接存续，色条表示请求—响应。')],
            description: say('The first connection lasts 0.057 s and carries one exchange; the second lasts 90 s and carries none.', '第一条连接持续 0.057 秒，有一次请求—响应；第二条持续 90 秒，没有请求。'), seconds: 0.0575, legend: { opening: say('opening', '建立连接'), open: say('open', '连接保持'), waiting: say('waiting', '等待首字节'), receiving: say('receiving', '接收响应') },
            rows: [
              { label: '50300 → 8080', anchor: 'connection-3', start: 0, end: 0.05746, opened: 0.0003, bars: [{ start: 0.008456, firstOctet: 0.057079, end: 0.0572, label: 'GET / → 304', tone: 'plain' }] },
              { label: '50301 → 8080', anchor: 'connection-4', start: 0.000203, end: 0.0575, opened: null, bars: [] },
            ] },
        ],
        sections: [],
      },
      {
        id: 'handshake', number: say('2', '二、'), level: 1, title: [text('The three-way handshake', '三次握手')],
        blocks: [
          { type: 'paragraph', inlines: [
            text('Each side sends an ', '双方各自发送一个'), { type: 'strong', inlines: [text('initial sequence number', '初始序号（ISN）')] }, text(' and has it acknowledged. ', '，并由对方加以确认。'),
            text('Only the SYN and FIN flags count as one octet each; an ordinary ACK counts for nothing and is ', '只有 SYN 和 FIN 标志各占一个序号；单纯的 ACK 不占序号，'), { type: 'emphasis', inlines: [text('never acknowledged itself', '本身也不会再被确认')] }, text('. See ', '。见'), { type: 'link', to: 'close', inlines: [text('section 3', '第三节')] }, text(' for the close.', '。'),
          ] },
          { type: 'ladder', id: 'ladder-1', caption: [text('The whole life of connection 50300 → 8080, with the states of both ends.', '连接 50300 → 8080 从建立到释放的全过程及两端状态。')],
            description: say('Three segments open the connection, one request and one response follow, four segments close it, the server first.', '三个报文段建立连接，随后是一次请求与响应，最后由服务器首先发起四次挥手。'),
            originator: { role: say('client (originator)', '客户端（发起方）'), address: '127.0.0.1:50300' }, responder: { role: say('server (responder)', '服务器（响应方）'), address: '127.0.0.1:8080' },
            rows: ladderRows(say) },
          { type: 'step', id: 'step-syn', number: say('Step 1', '第一次握手'), title: [text('The client asks: SYN', '客户端发送 SYN')], from: 'originator', frame: 1567,
            blocks: [
              packets(ROWS.slice(0, 1), false, []),
              { type: 'paragraph', margin: [text('Wireshark prints relative numbers; the raw one is in the header.', 'Wireshark 默认显示相对序号，首部中的才是原始值。')], inlines: [text('The client chooses ', '客户端选定初始序号 '), value('3822378885', 1567, 'tcp.seq_raw'), text(' as its initial sequence number, sets the SYN flag and enters ', '，置 SYN 标志，进入 '), { type: 'code', text: 'SYN-SENT' }, text('. The server, on receipt, knows that the client can reach it; the client as yet knows nothing.', ' 状态。服务器收到后得知客户端可以到达自己；此时客户端对服务器还一无所知。')] },
            ] },
          { type: 'header', id: 'header-1575', frame: 1575, caption: [text('The TCP header of frame 1575, as in RFC 9293 figure 1.', '第 1575 帧的 TCP 首部（RFC 9293 图 1 的格式）。')], description: say('Source port 8080, destination port 50300, sequence number 379532441, flags PSH and ACK.', '源端口 8080，目的端口 50300，序号 379532441，置位标志 PSH、ACK。'), rows: headerRows(say), flags: flags(say) },
          { type: 'paragraph', inlines: [text('The server answers the octets of the request with an acknowledgment number of ', '服务器以确认号 '), value('763', 1575, 'tcp.ack'), text(', which is computed as follows.', ' 确认了请求的全部字节，其计算如下。')] },
          { type: 'derivation', result: { operator: '', name: say('acknowledgment', '确认号'), text: '763', evidence: { frame: 1574, field: 'tcp.ack' }, from: '#1574' }, terms: [
            { operator: '', name: say('sequence number', '序号'), text: '1', evidence: { frame: 1573, field: 'tcp.seq' }, from: say('after the client’s SYN', '客户端 SYN 之后') },
            { operator: '+', name: say('octets', '字节数'), text: '762', evidence: { frame: 1573, field: 'tcp.len' }, from: say('the request, #1573', '请求报文，#1573') },
          ] },
          { type: 'note', tone: 'inferred', title: say('Inferred', '推断'), blocks: [{ type: 'paragraph', inlines: [text('States are not in any header. They follow from RFC 9293 figure 5 and the segments seen here.', '状态不在任何首部字段中，而是由 RFC 9293 图 5 和所见报文段推断得到。')] }] },
          { type: 'note', tone: 'attention', title: say('Checksum not verified', '校验和未验证'), blocks: [{ type: 'paragraph', inlines: [text('On a loopback interface the system does not compute checksums.', '回环接口上系统通常不计算校验和。')] }] },
        ],
        sections: [
          { id: 'request', number: say('2.1', '（一）'), level: 2, title: [text('The request', 'HTTP 请求报文')],
            blocks: [
              { type: 'message', id: 'request-1573', from: 'originator', caption: [text('Request in frame ', '请求报文，第 '), { type: 'frame', frame: 1573 }, text('', ' 帧')],
                startLine: { text: 'GET / HTTP/1.1', parts: [{ text: 'GET', name: say('method', '方法') }, { text: `/${evil}`, name: say('target', '请求目标') }, { text: 'HTTP/1.1', name: say('version', '版本') }], evidence: { frame: 1573, field: 'http.request.line' } },
                headers: [
                  { name: 'Host', value: '127.0.0.1:8080', meaning: [text('the server and port that the browser asked for', '浏览器请求的主机和端口')], evidence: { frame: 1573, field: 'http.host' } },
                  { name: 'Connection', value: 'keep-alive', meaning: [text('would keep the connection; the HTTP/1.0 server does not', '希望保持连接；但 HTTP/1.0 的服务器没有同意')], evidence: { frame: 1573, field: 'http.connection' } },
                  { name: 'User-Agent', value: `Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0.0.0 Safari/537.36${evil}`, meaning: [], evidence: { frame: 1573, field: 'http.user_agent' } },
                  { name: 'If-Modified-Since', value: 'Thu, 24 Oct 2024 03:20:11 GMT', meaning: [text('the validator: send the page only if it has changed since', '验证条件：仅当此后有改动时才发送页面')], evidence: { frame: 1573, field: 'http.if_modified_since' } },
                ], headersOmitted: say('9 more header lines', '另有 9 行首部'), body: { text: hostile ? HOSTILE : '<h1>Lab 2</h1>\n<p><strong>Student</strong></p>\n<audio controls src="me.mp3"></audio>', mono: true, note: say('first 3 lines of 20', '共 20 行，仅列出前 3 行') } },
              { type: 'tree', frame: 1575, caption: [text('Frame 1575 field by field.', '第 1575 帧的逐层解析。')], lines: treeLines(evil) },
              { type: 'hex', frame: 1575, caption: [text('Frame 1575 octet by octet.', '第 1575 帧的十六进制内容。')], octets: FRAME_1575, layers: [{ name: 'Null/Loopback', start: 0, end: 4 }, { name: 'IPv4', start: 4, end: 24 }, { name: 'TCP', start: 24, end: 44 }, { name: 'HTTP', start: 44, end: 148 }], cut: null },
            ], sections: [] },
          { id: 'stream', number: say('2.2', '（二）'), level: 2, title: [text('The octets of the response', '响应的字节流')],
            blocks: [
              { type: 'ruler', id: 'ruler-1', from: 'responder', caption: [text('A larger response: which frame carried which octets, and what was acknowledged.', '较大的响应：各帧承载的字节范围与确认位置。')], description: say('Five segments, one sent twice.', '五个报文段，其中一个重传。'), length: 7300,
                ranges: [{ start: 0, end: 1460, frame: 21, label: '#21', look: 'normal' }, { start: 1460, end: 2920, frame: 22, label: '#22', look: 'normal' }, { start: 2920, end: 4380, frame: 0, label: say('lost', '丢失'), look: 'gap' }, { start: 2920, end: 4380, frame: 30, label: say('#30 again', '#30 重传'), look: 'again' }, { start: 4380, end: 5840, frame: 24, label: '#24', look: 'normal' }, { start: 5840, end: 7300, frame: 25, label: '#25', look: 'normal' }],
                acks: [{ position: 1460, frame: 23 }, { position: 2920, frame: 26 }, { position: 2920, frame: 27 }, { position: 2920, frame: 28 }, { position: 7300, frame: 31 }] },
              { type: 'plot', id: 'plot-1', caption: [text('Octets sent (strokes) and acknowledged (line) over time.', '已发送字节（竖线）与已确认字节（折线）随时间的变化。')], description: say('Sixty segments in 0.6 s with one loss.', '0.6 秒内六十个报文段，一次丢失。'), kind: 'tcptrace', x: { title: say('time (s)', '时间（s）'), start: 0, end: 0.29 }, y: { title: say('relative sequence number', '相对序号'), start: 0, end: 1460 * 60 }, series: plotSeries(say), notes: [] },
              { type: 'ladder', id: 'ladder-2', caption: [text('A loss repaired.', '一次丢失及其重传。')], description: say('One data segment is lost and sent again.', '一个数据报文段丢失后被重传。'), originator: { role: say('client', '客户端'), address: '[2001:db8:85a3::8a2e:370:7334]:50300' }, responder: { role: say('server', '服务器'), address: '[2001:db8::1]:8080' }, rows: lossRows(say) },
            ], sections: [] },
        ],
      },
      {
        id: 'close', number: say('3', '三、'), level: 1, title: [text('Questions', '思考题')],
        blocks: [
          { type: 'question', id: 'question-1', number: say('Q1', '问题 1'), question: [text('Why does the close take four segments?', '为什么释放连接需要四次挥手？')], basis: { tone: 'found', word: say('Shown by this capture', '本次捕获可以印证') },
            answer: [
              { type: 'paragraph', margin: [{ type: 'frame', frame: 1577 }, { type: 'break' }, { type: 'frame', frame: 1579 }], inlines: [text('Each direction is closed on its own. The side that receives a FIN acknowledges it at once, and may go on sending; its own FIN follows when it has nothing more to say.', 'TCP 的两个方向各自独立关闭。收到 FIN 的一方先确认，此时仍可继续发送数据；待自己的数据发完，才发送自己的 FIN。')] },
              { type: 'list', ordered: true, entries: [[text('FIN, ACK from the server', '服务器发送 FIN, ACK'), text(' ', ' '), { type: 'frame', frame: 1577 }], [text('ACK from the client', '客户端发送 ACK'), text(' ', ' '), { type: 'frame', frame: 1578 }], [text('FIN, ACK from the client, 204 µs later', '204 µs 之后，客户端发送 FIN, ACK'), text(' ', ' '), { type: 'frame', frame: 1579 }]] },
              { type: 'list', ordered: false, entries: [[text('Wireshark’s filter for this connection: ', 'Wireshark 显示过滤器：'), { type: 'code', text: 'tcp.stream == 3 && tcp.flags.fin == 1' }]] },
            ] },
          { type: 'question', id: 'question-2', number: say('Q2', '问题 2'), question: [text('Why does the last closer wait for 2MSL?', '为什么要等待 2MSL？')], basis: { tone: 'general', word: say('Theory; the capture ends before', '理论说明；捕获在此之前结束') }, answer: [{ type: 'paragraph', inlines: [text('The last ACK may be lost. Whoever sent it must still be there to answer the FIN that will then be repeated.', '最后一个 ACK 可能丢失，发送它的一方必须保留一段时间，以便应答对方重传的 FIN。')] }] },
          { type: 'note', tone: 'missing', title: say('Not in this capture', '捕获中没有'), blocks: [{ type: 'paragraph', inlines: [text('No audio was requested.', '没有请求音频文件。')] }] },
          { type: 'note', tone: 'note', title: say('For your own words', '由学生填写'), blocks: [{ type: 'paragraph', inlines: [text('Write here what you learned.', '在此写下自己的心得。')] }] },
        ],
        sections: [],
      },
    ],
  };
}

/** What a capture could try on a page, its templates, a terminal and the direction of text. */
const HOSTILE = `<script>alert(1)</script>"'><img src=x onerror=alert(2)>{{constructor}}{{{this}}} [a](javascript:alert(3)) </style></title>\u001b[31mred\u202egpj.exe\u2066\u0000`;

const FRAME_1575 = '02 00 00 00 45 00 00 90 e4 3f 40 00 80 06 00 00 7f 00 00 01 7f 00 00 01 1f 90 c4 7c 16 9f 34 99 e3 d4 e2 80 50 18 20 f7 1d 98 00 00 48 54 54 50 2f 31 2e 30 20 33 30 34 20 4e 6f 74 20 4d 6f 64 69 66 69 65 64 0d 0a 53 65 72 76 65 72 3a 20 53 69 6d 70 6c 65 48 54 54 50 2f 30 2e 36 20 50 79 74 68 6f 6e 2f 33 2e 31 31 2e 39 0d 0a 44 61 74 65 3a 20 54 68 75 2c 20 32 34 20 4f 63 74 20 32 30 32 34 20 30 33 3a 32 38 3a 33 39 20 47 4d 54 0d 0a 0d 0a';

/** Number, time, from the client or the server, protocol, length, Info. */
const LISTED: [number, string, 'c' | 's', string, number, string, string?][] = [
  [1567, '20.280888', 'c', 'TCP', 56, '50300 → 8080 [SYN] Seq=0 Win=65535 Len=0 MSS=65495 WS=256 SACK_PERM'],
  [1568, '20.280932', 's', 'TCP', 56, '8080 → 50300 [SYN, ACK] Seq=0 Ack=1 Win=65535 Len=0 MSS=65495 WS=256 SACK_PERM'],
  [1569, '20.280960', 'c', 'TCP', 44, '50300 → 8080 [ACK] Seq=1 Ack=1 Win=2161152 Len=0'],
  [1570, '20.281091', 'c', 'TCP', 56, '50301 → 8080 [SYN] Seq=0 Win=65535 Len=0 MSS=65495 WS=256 SACK_PERM'],
  [1571, '20.281112', 's', 'TCP', 56, '8080 → 50301 [SYN, ACK] Seq=0 Ack=1 Win=65535 Len=0 MSS=65495 WS=256 SACK_PERM'],
  [1572, '20.281127', 'c', 'TCP', 44, '50301 → 8080 [ACK] Seq=1 Ack=1 Win=2161152 Len=0'],
  [1573, '20.289344', 'c', 'HTTP', 806, 'GET / HTTP/1.1'],
  [1574, '20.289383', 's', 'TCP', 44, '8080 → 50300 [ACK] Seq=1 Ack=763 Win=2160384 Len=0'],
  [1575, '20.337967', 's', 'HTTP', 148, 'HTTP/1.0 304 Not Modified'],
  [1576, '20.338002', 'c', 'TCP', 44, '50300 → 8080 [ACK] Seq=763 Ack=105 Win=2161152 Len=0'],
  [1577, '20.338097', 's', 'TCP', 44, '8080 → 50300 [FIN, ACK] Seq=105 Ack=763 Win=2160384 Len=0'],
  [1578, '20.338110', 'c', 'TCP', 44, '50300 → 8080 [ACK] Seq=763 Ack=106 Win=2161152 Len=0'],
  [1579, '20.338314', 'c', 'TCP', 44, '50300 → 8080 [FIN, ACK] Seq=763 Ack=106 Win=2161152 Len=0'],
  [1580, '20.338348', 's', 'TCP', 44, '8080 → 50300 [ACK] Seq=106 Ack=764 Win=2160384 Len=0'],
  [3049, '65.291970', 'c', 'TCP', 45, '50301 → 8080 [ACK] Seq=0 Ack=1 Win=2161152 Len=1', 'TCP Keep-Alive'],
  [3050, '65.292017', 's', 'TCP', 56, '8080 → 50301 [ACK] Seq=1 Ack=1 Win=2161152 Len=0 SLE=0 SRE=1', 'TCP Dup ACK 1571#1'],
  [4912, '110.292845', 'c', 'TCP', 45, '50301 → 8080 [ACK] Seq=0 Ack=1 Win=2161152 Len=1', 'TCP Keep-Alive'],
  [4913, '110.292916', 's', 'TCP', 56, '8080 → 50301 [ACK] Seq=1 Ack=1 Win=2161152 Len=0 SLE=0 SRE=1', 'TCP Keep-Alive ACK'],
];

const ROWS: PacketRow[] = LISTED.map(([frame, time, from, protocol, length, info, mark]) => ({
  frame, time, source: '127.0.0.1', destination: '127.0.0.1', protocol, length, info,
  from: from === 'c' ? 'originator' : 'responder', mark: mark ? { tone: 'attention', word: mark } : null,
}));

type Say = (english: string, chinese: string) => string;
type Segment = Extract<LadderRow, { kind: 'segment' }>;

function segment(frame: number, time: string, from: 'c' | 's', rest: Partial<Segment>): Segment {
  return { kind: 'segment', frame, time, from: from === 'c' ? 'originator' : 'responder', flags: 'ACK', numbers: '', raw: '', label: '', look: 'normal', ...rest };
}

function ladderRows(say: Say): LadderRow[] {
  return [
    { kind: 'start', originatorState: 'CLOSED', responderState: 'LISTEN' },
    segment(1567, '0.000000', 'c', { flags: 'SYN', numbers: 'Seq=0', raw: 'seq 3822378885', originatorState: 'SYN-SENT', responderState: 'SYN-RECEIVED' }),
    segment(1568, '0.000044', 's', { flags: 'SYN, ACK', numbers: 'Seq=0 Ack=1', raw: 'seq 379532440  ack 3822378886', originatorState: 'ESTABLISHED' }),
    segment(1569, '0.000072', 'c', { numbers: 'Seq=1 Ack=1', raw: 'seq 3822378886  ack 379532441', responderState: 'ESTABLISHED' }),
    { kind: 'gap', text: '8.4 ms' },
    segment(1573, '0.008456', 'c', { flags: 'PSH, ACK', numbers: 'Seq=1 Ack=1 Len=762', label: 'GET / HTTP/1.1', raw: 'seq 3822378886  ack 379532441' }),
    segment(1574, '0.008495', 's', { numbers: 'Seq=1 Ack=763', raw: 'seq 379532441  ack 3822379648' }),
    { kind: 'gap', text: say('48.6 ms: the server works', '48.6 ms：服务器处理请求') },
    segment(1575, '0.057079', 's', { flags: 'PSH, ACK', numbers: 'Seq=1 Ack=763 Len=104', label: 'HTTP/1.0 304 Not Modified', raw: 'seq 379532441  ack 3822379648' }),
    segment(1576, '0.057114', 'c', { numbers: 'Seq=763 Ack=105', raw: 'seq 3822379648  ack 379532545' }),
    segment(1577, '0.057209', 's', { flags: 'FIN, ACK', numbers: 'Seq=105 Ack=763', raw: 'seq 379532545  ack 3822379648', responderState: 'FIN-WAIT-1', originatorState: 'CLOSE-WAIT' }),
    segment(1578, '0.057222', 'c', { numbers: 'Seq=763 Ack=106', raw: 'seq 3822379648  ack 379532546', responderState: 'FIN-WAIT-2' }),
    segment(1579, '0.057426', 'c', { flags: 'FIN, ACK', numbers: 'Seq=763 Ack=106', raw: 'seq 3822379648  ack 379532546', originatorState: 'LAST-ACK', responderState: 'TIME-WAIT' }),
    segment(1580, '0.057460', 's', { numbers: 'Seq=106 Ack=764', raw: 'seq 379532546  ack 3822379649', originatorState: 'CLOSED' }),
  ];
}

function lossRows(say: Say): LadderRow[] {
  return [
    { kind: 'start', originatorState: 'ESTABLISHED', responderState: 'ESTABLISHED' },
    segment(22, '0.101000', 's', { flags: 'PSH, ACK', numbers: 'Seq=1461 Ack=763 Len=1460' }),
    segment(29, '0.101200', 's', { numbers: 'Seq=2921 Ack=763 Len=1460', look: 'lost', label: say('not in the capture', '捕获中没有此报文段') }),
    { kind: 'omitted', text: say('2 more data segments (#24–#25)', '另有 2 个数据报文段（#24–#25）') },
    segment(26, '0.102000', 'c', { numbers: 'Seq=763 Ack=2921', label: say('duplicate acknowledgment', '重复确认') }),
    segment(30, '0.310000', 's', { numbers: 'Seq=2921 Ack=763 Len=1460', look: 'again', label: say('retransmission', '重传') }),
    segment(31, '0.310400', 'c', { numbers: 'Seq=763 Ack=7301' }),
  ];
}

function headerRows(say: Say): HeaderCell[][] {
  const cell = (name: string, field: string, bits: number, value: string, octets: string): HeaderCell => ({ name, field, bits, value, octets });
  return [
    [cell(say('source port', '源端口'), 'tcp.srcport', 16, '8080', '1f 90'), cell(say('destination port', '目的端口'), 'tcp.dstport', 16, '50300', 'c4 7c')],
    [cell(say('sequence number', '序号'), 'tcp.seq_raw', 32, '379532441', '16 9f 34 99')],
    [cell(say('acknowledgment number', '确认号'), 'tcp.ack', 32, '3822379648', 'e3 d4 e2 80')],
    [cell(say('data offset', '数据偏移'), 'tcp.hdr_len', 4, say('5 (20)', '5（20）'), '5.'), cell(say('reserved', '保留'), 'tcp.flags.res', 4, '0', '.0'), cell(say('flags', '标志'), 'tcp.flags', 8, '0x18', '18'), cell(say('window', '窗口'), 'tcp.window_size_value', 16, '8439 × 256 = 2160384', '20 f7')],
    [cell(say('checksum', '校验和'), 'tcp.checksum', 16, '0x1d98', '1d 98'), cell(say('urgent pointer', '紧急指针'), 'tcp.urgent_pointer', 16, '0', '00 00')],
  ];
}

function flags(say: Say): { name: string; bit: number; set: boolean; word: string }[] {
  const words: Record<string, string> = { ACK: say('the acknowledgment number is valid', '确认号有效'), PSH: say('deliver without waiting for more', '尽快交付应用进程') };
  return ['CWR', 'ECE', 'URG', 'ACK', 'PSH', 'RST', 'SYN', 'FIN'].map((name, bit) => ({ name, bit, set: name in words, word: words[name] ?? '' }));
}

function treeLines(evil: string): Extract<Block, { type: 'tree' }>['lines'] {
  const lines: [number, string, string][] = [
    [0, 'Frame 1575: 148 bytes on wire (1184 bits), 148 bytes captured (1184 bits)', 'frame'],
    [0, 'Null/Loopback', 'null'],
    [1, 'Family: IP (2)', 'null.family'],
    [0, 'Internet Protocol Version 4, Src: 127.0.0.1, Dst: 127.0.0.1', 'ip'],
    [1, 'Total Length: 144', 'ip.len'],
    [1, 'Time to Live: 128', 'ip.ttl'],
    [0, 'Transmission Control Protocol, Src Port: 8080, Dst Port: 50300, Seq: 1, Ack: 763, Len: 104', 'tcp'],
    [1, 'Sequence Number: 1    (relative sequence number)', 'tcp.seq'],
    [1, 'Acknowledgment Number: 763    (relative ack number)', 'tcp.ack_relative'],
    [1, 'Flags: 0x018 (PSH, ACK)', 'tcp.flags'],
    [2, '.... ...1 .... = Acknowledgment: Set', 'tcp.flags.ack'],
    [0, 'Hypertext Transfer Protocol', 'http'],
    [1, `HTTP/1.0 304 Not Modified\\r\\n${evil}`, 'http.response.line'],
    [2, 'Server: SimpleHTTP/0.6 Python/3.11.9\\r\\n', 'http.server'],
    [2, '[Time since request: 0.048623000 seconds]', 'http.time'],
  ];
  return lines.map(([depth, text, field]) => ({ depth, text, field, octets: null }));
}

function plotSeries(say: (en: string, zh: string) => string): PlotSeries[] {
  const point = (x: number, low: number, high = low) => ({ x, low, high, frame: 0 });
  const sent = Array.from({ length: 60 }, (_, index) => point(0.01 * Math.floor(index / 4) * (index > 40 ? 2 : 1) + 0.0008 * (index % 4), 1460 * index, 1460 * (index + 1)));
  const acks = Array.from({ length: 15 }, (_, index) => point(0.01 * index * (index > 10 ? 2 : 1) + 0.009, index > 9 && index < 12 ? 1460 * 38 : 1460 * 4 * (index + 1)));
  return [
    { name: say('acknowledged', '已确认'), side: 'originator', look: 'steps', points: acks },
    { name: say('segment', '报文段'), side: 'responder', look: 'strokes', points: sent },
    { name: say('sent again', '重发'), side: 'responder', look: 'again', points: [point(0.21, 1460 * 38, 1460 * 39)] },
  ];
}
