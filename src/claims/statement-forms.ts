import type { Countable, Operator, Statement, Who } from './claim.ts';

/** A way of saying something, tried on the text with half-width punctuation, lower-case. `example` is offered where a claim is near to it. */
export interface StatementForm {
  example: string;
  pattern: RegExp;
  read(parts: readonly string[]): Statement;
}

const WHO = '(client|browser|originator|客户端|客户机|浏览器|发起方|server|responder|服务器|服务端|响应方)';
const FRAME = '(?:frame|packet|帧|第)? ?#?(\\d{1,10}) ?(?:号?帧)?';
const IS = ' ?(?:=|:|is|are|为|是) ?';
const NUMBERS = '(#?\\d{1,10}(?: ?[,、和-] ?#?\\d{1,10}){0,15})';

/** Who a word names. The originator of a connection is its client in every lab of this course. */
function whoIs(word: string): Who {
  return /^(client|browser|originator|客户|浏览|发起)/.test(word) ? 'client' : 'server';
}

function counted(what: Countable, example: string, names: string): StatementForm {
  return { example, pattern: new RegExp(`^(?:${names})${IS}(\\d{1,15})$`), read: ([value]) => ({ about: 'count', what, value: Number(value) }) };
}

function framed(part: 'handshake' | 'close', example: string, names: string): StatementForm {
  return { example, pattern: new RegExp(`^(?:${names})${IS}${NUMBERS}$`), read: ([frames = '']) => ({ about: 'frames', part, frames: numbersIn(frames) }) };
}

/** `3-6` stands for all between, as far as a handshake or close could need. */
function numbersIn(text: string): number[] {
  const numbers = (text.match(/\d+/g) ?? []).map(Number);
  const [first, last] = numbers as [number, number];
  const isRange = /^#?\d+ ?- ?#?\d+$/.test(text) && last > first && last - first < 16;
  return isRange ? Array.from({ length: last - first + 1 }, (_, at) => first + at) : numbers;
}

/** Spellings that textbooks and answers use for the states of RFC 9293; none of them is a mistake. */
function stateCalled(word: string): string {
  const plain = word.toUpperCase().replace(/[\s_-]+/g, '-');
  const known: Record<string, string> = { 'SYN-SEND': 'SYN-SENT', 'SYN-REVD': 'SYN-RECEIVED', 'SYN-RECV': 'SYN-RECEIVED', 'SYN-RCVD': 'SYN-RECEIVED', ESTAB: 'ESTABLISHED', 'CLOSED-WAIT': 'CLOSE-WAIT' };
  return known[plain] ?? plain.replace(/^FIN-WAIT-?([12])$/, 'FIN-WAIT-$1');
}

/** Tried in this order; the form of fields comes last because it takes the most. */
export const STATEMENT_FORMS: readonly StatementForm[] = [
  { example: 'closes first: server', pattern: new RegExp(`^(?:closes first|first to close|先关闭的一方|先关闭方|主动关闭方|先关闭)${IS}(?:the )?${WHO}$`), read: ([who = '']) => ({ about: 'closes-first', who: whoIs(who) }) },
  { example: 'the server closes first', pattern: new RegExp(`^(?:the )?${WHO} ?(?:closes first|先关闭连接|先关闭|主动关闭)$`), read: ([who = '']) => ({ about: 'closes-first', who: whoIs(who) }) },
  counted('close-segments', 'segments to close: 3', 'segments to close|close segments|挥手报文段数|挥手次数'),
  counted('connections', 'connections: 6', '(?:tcp )?connections|(?:tcp)?连接数'),
  counted('requests', 'requests: 6', '(?:http )?requests|(?:http)?请求数'),
  counted('objects', 'objects: 4', 'objects|对象数|资源数'),
  counted('retransmissions', 'retransmissions: 0', 'retransmissions|重传数|重传次数'),
  { example: 'count of http.request: 6', pattern: /^(?:count of|数目|帧数) (.{1,200}?) ?[:为] ?(\d{1,15})$/, read: ([filter = '', value]) => ({ about: 'filter', filter, value: Number(value) }) },
  framed('handshake', 'handshake: 7, 8, 9', 'handshake(?: frames)?|(?:三次)?握手帧?'),
  framed('close', 'close frames: 16, 17, 18', 'close(?: frames)?|teardown(?: frames)?|(?:四次)?挥手帧?'),
  { example: 'SACK permitted: yes', pattern: new RegExp(`^(?:sack permitted|允许sack|sack|支持sack)${IS}(yes|no|true|false|是|否|有|无)$`), read: ([word = '']) => ({ about: 'sack', permitted: /^(yes|true|是|有)/.test(word) }) },
  { example: 'initial sequence number of client: 863283222', pattern: new RegExp(`^(?:initial sequence number of |isn of )(?:the )?${WHO}${IS}(\\d{1,15})$`), read: ([who = '', value]) => ({ about: 'initial-number', who: whoIs(who), value: Number(value) }) },
  { example: '客户端初始序号：863283222', pattern: new RegExp(`^${WHO}的?(?:初始序列?号|isn)${IS}(\\d{1,15})$`), read: ([who = '', value]) => ({ about: 'initial-number', who: whoIs(who), value: Number(value) }) },
  { example: 'status of frame 14: 200', pattern: new RegExp(`^(?:status of |状态码 ?)${FRAME}${IS}(\\d{3})(?: .{0,40})?$`), read: ([frame, value]) => ({ about: 'status', frame: Number(frame), value: Number(value) }) },
  { example: 'direction of frame 10: client -> server', pattern: new RegExp(`^(?:direction of |方向 ?)${FRAME}${IS}${WHO} ?(?:->|→|to|到|发往) ?${WHO}$`), read: ([frame, from = '']) => ({ about: 'direction', frame: Number(frame), from: whoIs(from) }) },
  { example: 'state of server after frame 16: FIN-WAIT-1', pattern: new RegExp(`^state of (?:the )?${WHO} after ${FRAME}${IS}([a-z0-9_ -]{4,20})$`), read: ([who = '', frame, state = '']) => ({ about: 'state', who: whoIs(who), frame: Number(frame), state: stateCalled(state) }) },
  { example: '第16帧后服务器的状态：FIN-WAIT-1', pattern: new RegExp(`^${FRAME}之?后,? ?${WHO}的?状态${IS}([a-z0-9_ -]{4,20})$`), read: ([frame, who = '', state = '']) => ({ about: 'state', who: whoIs(who), frame: Number(frame), state: stateCalled(state) }) },
  { example: 'protocol arp: absent', pattern: new RegExp(`^(?:protocol |协议 ?)([a-z0-9.]{2,20})${IS}(present|absent|存在|不存在|有|无)$`), read: ([protocol = '', word = '']) => ({ about: 'protocol', protocol, present: /^(present|存在|有)$/.test(word) }) },
  { example: 'frame 7 tcp.seq_raw = 863283222', pattern: new RegExp(`^${FRAME} ?(?:的 ?)?([a-z_][a-z0-9_.-]{1,80}) ?(=|==|!=|≠|<|>|contains|包含|:|为|是) ?(.{1,200})$`), read: ([frame, field = '', operator = '', value = '']) => ({ about: 'field', frame: Number(frame), field, operator: OPERATORS[operator] ?? '=', value }) },
];

const OPERATORS: Record<string, Operator> = { '!=': '!=', '≠': '!=', '<': '<', '>': '>', contains: 'contains', 包含: 'contains' };
