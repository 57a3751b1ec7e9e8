/** What a word of a claim stands for. `filler` stands for nothing; a word that is not listed makes a claim one that nobody can read. */
export type Kind =
  | 'filler' | 'who' | 'number' | 'time' | 'frame' | 'frame-word' | 'segment' | 'separator' | 'to' | 'ordinal' | 'first' | 'begin' | 'send' | 'not' | 'any' | 'flag' | 'relative' | 'raw'
  | 'handshake' | 'close' | 'active-close' | 'passive-close' | 'connection' | 'request' | 'response' | 'method' | 'object' | 'retransmission' | 'persistent' | 'non-persistent' | 'target' | 'address'
  | 'isn' | 'seq' | 'ack-number' | 'mss' | 'window-scale' | 'window' | 'length' | 'content-length' | 'status' | 'version' | 'version-word' | 'port' | 'address-word' | 'rtt' | 'answer-time' | 'duration'
  | 'sack' | 'protocol' | 'state' | 'state-word' | 'after';

/** Words in both languages by what they stand for; behind the colon, the value that they carry. Lower-case, half-width. */
const WORDS: readonly (readonly [Kind, string, string])[] = [
  ['filler', '', 'the a an is are was were be of in on at by for it its this there has have had with uses used use using gets says equals equal total altogether via form forms make makes captured here value number s tcp http consists carries carried goes contains spans both sides each other permitted supported allowed enabled supports allows'],
  ['filler', '', '的 是 为 了 在 有 用 共 中 个 条 次 由 被 之 一方 的一方 双方 携带 携带了 支持 允许 可以使用 选项 查询 流量 一共 总共 共有 用了 使用 采用 使用了 采用了 等于 数 数量 个数 总数 分别 属于 发生 发生了 建立了 建立 值 大小 大约 约 这次 本次 抓包 tcp http 方 共计 组成 构成 . : ; = == ( ) " “ ” \' ’ ‘ [ ] # ` +'],
  ['who', 'client', 'client browser originator 客户端 客户机 浏览器 发起方 客户'],
  ['who', 'server', 'server responder 服务器 服务端 响应方'],
  ['frame-word', '', 'frame frames packet packets no. 帧 帧号'],
  ['segment', '', 'segment segments 报文段 报文 分组 包 数据包 tcp段 段'],
  ['separator', '', '、 , & and 和 与 及 以及'],
  ['to', '', 'to -> → --> => - ~ – — 到 至 发往 发给 发送给 发送到 给 向'],
  ['first', '', 'first 首先 先 第一个 最先 最先由'],
  ['begin', '', 'begin begins starts start starting began 开始 起始 始于 从'],
  ['send', '', 'send sends sent from 发送 发出 发送的 发出的 发送了 发出了 来自'],
  ['not', '', 'no not none never without 没有 不 无 未 并未 并没有 不是 未发生 不支持 不允许'],
  ['any', '', 'present exists 存在 出现'],
  ['relative', '', 'relative 相对'], ['raw', '', 'raw real absolute actual true 原始 真实 绝对 实际'],
  ['handshake', '', 'handshake three-way 3-way way 三次握手 3次握手 握手 握手过程 建立连接'],
  ['close', '', 'close closes closing closed teardown termination four-way 4-way 四次挥手 4次挥手 挥手 断开连接 释放连接 关闭连接 关闭 断开 释放 挥手过程'],
  ['active-close', '', '主动关闭 主动关闭方 主动断开 主动断开连接 主动关闭连接 主动释放'], ['passive-close', '', '被动关闭 被动关闭方'],
  ['connection', '', 'connection connections 连接'],
  ['request', '', 'request requests 请求 http请求 请求报文'], ['response', '', 'response responses answer reply 响应 应答 回答 http响应 响应报文 回应'],
  ['object', '', 'object objects resource resources 对象 资源'],
  ['retransmission', '', 'retransmission retransmissions retransmitted 重传 重传了 重发 重传帧'],
  ['persistent', '', 'persistent keep-alive 持久连接 长连接 持续连接 持久'], ['non-persistent', '', 'non-persistent nonpersistent 非持久连接 短连接 非持续连接 非持久'],
  ['isn', '', 'isn 初始序号 初始序列号'], ['isn', '', 'initial'],
  ['seq', '', 'seq sequence 序号 序列号'], ['ack-number', '', 'acknowledgment acknowledgement 确认号'],
  ['mss', '', 'mss 最大报文段长度 最大段长度 最大报文段'],
  ['window-scale', '', 'wscale 窗口扩大因子 窗口缩放因子 窗口扩大 窗口缩放 scale scaling factor shift'], ['window', '', 'window 窗口 窗口大小'],
  ['length', '', 'length len payload bytes octets byte 长度 字节 数据长度 载荷 载荷长度 负载'],
  ['content-length', '', 'content-length 正文长度 内容长度 实体长度'], ['status', '', 'status code returns returned return answered 状态码 状态代码 返回 返回了 状态 响应码'],
  ['version-word', '', 'version http版本 版本 版本号'], ['port', '', 'port listens 端口 端口号 监听'], ['address-word', '', 'ip ip地址 地址'],
  ['sack', '', 'sack sack_perm'],
  ['rtt', '', 'rtt round-trip round trip irtt 往返时间 往返时延 往返延迟'],
  ['answer-time', '', 'response-time 响应时间 请求到响应的时间 请求与响应之间的时间 请求和响应之间的时间 请求响应时间'],
  ['duration', '', 'time took takes take lasts lasted 用时 耗时 历时 时间 间隔 between 之间'],
  ['flag', 'SYN', 'syn'], ['flag', 'ACK', 'ack'], ['flag', 'FIN', 'fin'], ['flag', 'RST', 'rst reset'], ['flag', 'PSH', 'psh push'],
  ['method', 'GET', 'get gets'], ['method', 'POST', 'post posts'], ['method', 'HEAD', 'head'],
  ['ordinal', '1', '第一次 第1次'], ['ordinal', '2', 'second 第二次 第2次'], ['ordinal', '3', 'third 第三次 第3次'],
  ['protocol', 'arp', 'arp'], ['protocol', 'dns', 'dns'], ['protocol', 'udp', 'udp'], ['protocol', 'icmp', 'icmp'], ['protocol', 'tls', 'tls'],
  ['after', '', 'after 后 之后 以后'], ['state-word', '', 'state enters entered 进入 进入了 处于'],
  ['state', 'SYN-SENT', 'syn-sent syn_sent syn-send syn_send'], ['state', 'SYN-RECEIVED', 'syn-received syn_received syn-rcvd syn_rcvd syn_revd syn-revd syn_recv syn-recv'],
  ['state', 'ESTABLISHED', 'established estab'], ['state', 'FIN-WAIT-1', 'fin-wait-1 fin_wait_1 fin-wait1 fin_wait1'], ['state', 'FIN-WAIT-2', 'fin-wait-2 fin_wait_2 fin-wait2 fin_wait2'],
  ['state', 'CLOSE-WAIT', 'close-wait close_wait closed_wait'], ['state', 'LAST-ACK', 'last-ack last_ack'], ['state', 'TIME-WAIT', 'time-wait time_wait'],
];

const ENGLISH_NUMBERS = 'zero one two three four five six seven eight nine ten'.split(' ');
const CHINESE_NUMBERS = '零 一 两 三 四 五 六 七 八 九 十'.split(' ');
const MEASURES = ['个', '条', '次', '段'];

/** Small numbers in letters; the Chinese ones with the word that counts. */
const NUMBERS: (readonly [string, Word])[] = [ENGLISH_NUMBERS, ...MEASURES.map((measure) => CHINESE_NUMBERS.map((number) => number + measure))].flatMap((words) => words.map((word, value) => [word, { kind: 'number', value: String(value) }] as const));

/** What blanks divide in the table above. */
const PHRASES: readonly (readonly [Kind, string])[] = [
  ['isn', 'initial sequence number'], ['isn', 'initial sequence numbers'], ['seq', 'sequence number'], ['ack-number', 'ack number'], ['ack-number', 'acknowledgment number'], ['ack-number', 'acknowledgement number'],
  ['window-scale', 'window scale'], ['window-scale', 'window scale factor'], ['window-scale', 'window scaling factor'], ['window-scale', 'window scaling'], ['window-scale', 'window scale shift'],
  ['content-length', 'content length'], ['content-length', 'length of the content'], ['status', 'status code'], ['version-word', 'http version'], ['address-word', 'ip address'], ['handshake', 'three-way handshake'],
  ['handshake', 'three way handshake'], ['handshake', '3-way handshake'], ['close', 'four-way handshake'], ['close', 'four-way close'], ['close', 'four-way teardown'], ['close', 'connection termination'],
  ['close', 'close the connection'], ['close', 'closes the connection'], ['close', 'closing the connection'], ['rtt', 'round trip time'], ['rtt', 'round-trip time'], ['rtt', 'initial rtt'], ['mss', 'maximum segment size'], ['mss', 'mss value'],
  ['answer-time', 'response time'], ['answer-time', 'time between request and response'], ['answer-time', 'time between the request and the response'], ['answer-time', 'time from request to response'],
  ['persistent', 'persistent connection'], ['persistent', 'persistent connections'], ['non-persistent', 'non-persistent connection'], ['non-persistent', 'non-persistent connections'], ['port', 'port number'], ['port', 'listens on port'],
  ['first', 'first to'], ['status', 'is answered with'], ['status', 'answered with'],
];

export interface Word {
  kind: Kind;
  value: string;
}

/** Every word and phrase by its letters. */
export const LEXICON: ReadonlyMap<string, Word> = new Map<string, Word>([
  ...NUMBERS,
  ...WORDS.flatMap(([kind, value, words]) => words.split(' ').map((word) => [word, { kind, value }] as const)),
  ...PHRASES.map(([kind, phrase]) => [phrase, { kind, value: '' }] as const),
]);

export const LONGEST_WORD = Math.max(...[...LEXICON.keys()].map((word) => word.length));
