import type { Analysis } from '../analysis.ts';

/** Words that known mistakes are made of. They find what to look at; whether it is wrong, a person says. */
export interface TextHint {
  code: string;
  pattern: RegExp;
  /** Words that show that it was meant rightly. */
  unless?: RegExp;
  /** Words that, anywhere in the notes, show the same. */
  settledBy?: RegExp;
  applies?(analysis: Analysis): boolean;
}

/** LINKTYPE_NULL and LINKTYPE_LOOP, or an interface that is called so. */
function onLoopback({ capture, connections }: Analysis): boolean {
  const addresses = connections.flatMap(({ originator, responder }) => [originator.address, responder.address]);
  return capture.interfaces.some(({ linkType }) => linkType === 0 || linkType === 108) || (addresses.length > 0 && addresses.every((address) => address.startsWith('127.') || address === '::1'));
}

const serverClosed = ({ connections }: Analysis): boolean => {
  const web = connections.filter(({ carries, close }) => carries === 'http' && close.by !== null);
  return web.length > 0 && web.every(({ close }) => close.by === 'responder');
};

/** Words by which something is said not to take part. */
const NONE = /\b(?:no|not|nor|neither|never|without)\b|没有|不会|无需|不经过|不需要|不涉及|并未|无关/i;

export const TEXT_HINTS: readonly TextHint[] = [
  { code: 'M2', pattern: /已经?发送\s?\d+\s?个(?:数据|包|报文)|收到(?:的)?(?:数据)?包的数量|数据位数|number of (?:packets|bits) (?:sent|received)/i },
  { code: 'M5', pattern: /(?:the )?(?:client|browser) (?:always |usually )?(?:closes first|sends the first FIN|closes the connection)|通常(?:情况下)?是客户端|客户端(?:首先|先|主动)(?:发送FIN|关闭|发送第一个FIN)/i, unless: /expect|thought|assum|wrong|mistake|\bnot\b|\bonly\b|unused|原以为|以为|误|不是|并非|而是|只有|未使用|没有使用/i, applies: serverClosed },
  { code: 'M8', pattern: /\bDNS\b/i, unless: NONE, applies: (analysis) => onLoopback(analysis) && analysis.traffic.udp.frames === 0 },
  { code: 'M8', pattern: /\bARP\b|网关|gateway/i, unless: NONE, applies: (analysis) => onLoopback(analysis) && analysis.traffic.arp.frames === 0 },
  { code: 'M16', pattern: /(?:header|首部|头部).{0,30}(?:body|正文|主体).{0,40}(?:because|since|因为|由于)/i },
  { code: 'M19', pattern: /(?:flags?|标志).{0,24}(?:(?:second|third|fourth|fifth) bit|第[一二三四五六2-6]位)/i },
  { code: 'ack-plus-one', pattern: /(?:ack|确认号).{0,30}(?:seq|序号|序列号)\s?\+\s?1/i, unless: /SYN|FIN|length|len\b|长度/i },
  { code: 'not-modified', pattern: /(?:answers?|returns?|response|status|code|服务器|响应|返回|状态码).{0,24}\b304\b/i, settledBy: /If-(?:Modified-Since|None-Match)|条件请求|conditional/i },
  { code: 'four-reason', pattern: /(?:four|四次挥手|四个报文).{0,40}(?:safely|安全(?:地)?(?:关闭|断开))/i },
  { code: 'proves', pattern: /(?:first (?:segment|handshake)|第一次握手).{0,30}(?:proves?|shows?|证明|说明).{0,20}(?:can send|发送能力)/i, unless: /server (?:now )?knows|服务器(?:由此|现在|此时)?(?:知道|确认|得知)/i },
];
