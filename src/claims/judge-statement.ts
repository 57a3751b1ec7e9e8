import type { Analysis } from '../analysis.ts';
import type { Outcome, Statement } from './claim.ts';
import { segmentAt, taught } from './evidence.ts';
import { closeSegments, closesFirst, framesOf, handshakeSegments } from './judge-closing.ts';
import { counted, filtered, protocol } from './judge-count.ts';
import { judgeField } from './judge-field.ts';
import { headerNumber, messageFrame, messageNumber, messageSegments, persistent, version } from './judge-message.ts';
import { address, initialNumber, option, port, sack } from './judge-opening.ts';
import { direction, flags, length, repeated, segmentNumber, stateAfter, window } from './judge-segment.ts';
import { judgeTime } from './judge-time.ts';

/** What the capture says to a statement. A statement of no one connection is about those that carry HTTP, where there are any. */
export function judgeStatement(analysis: Analysis, said: Statement): Outcome {
  return isGuessed(analysis, said) ? { verdict: 'undecidable', reason: 'inferred', params: {} } : judge(analysis, said);
}

/** Who is the client is only known from SYNs and requests; by ports or order it is a guess, upon which nobody's claim is judged. */
function isGuessed(analysis: Analysis, said: Statement): boolean {
  const isAboutSides = ('who' in said && said.who !== null) || said.about === 'direction';
  if (!isAboutSides) return false;
  const at = 'frame' in said && typeof said.frame === 'number' ? segmentAt(analysis, said.frame) : null;
  return (at ? [at.connection] : taught(analysis)).some(({ originatorFrom }) => originatorFrom === 'lower-port' || originatorFrom === 'first-frame');
}

function judge(analysis: Analysis, said: Statement): Outcome {
  switch (said.about) {
    case 'field': return judgeField(analysis, said);
    case 'closes-first': return closesFirst(analysis, said.who, said.frame);
    case 'count': return judgeCount(analysis, said);
    case 'filter': return filtered(analysis, said.filter, said.value);
    case 'frames': return framesOf(analysis, said);
    case 'sack': return sack(analysis, said.permitted);
    case 'initial-number': return initialNumber(analysis, said.who, said.value, said.sense);
    case 'number': return segmentNumber(analysis, said);
    case 'message-number': return messageNumber(analysis, said);
    case 'message-frame': return messageFrame(analysis, said);
    case 'message-segments': return messageSegments(analysis, said);
    case 'header-number': return headerNumber(analysis, said);
    case 'version': return version(analysis, said);
    case 'status': return judgeField(analysis, { about: 'field', frame: said.frame, field: 'http.response.code', operator: '=', value: String(said.value) });
    case 'port': return port(analysis, said.who, said.value);
    case 'address': return address(analysis, said.who, said.address);
    case 'option': return option(analysis, said);
    case 'length': return length(analysis, said.frame, said.value);
    case 'window': return window(analysis, said.frame, said.value);
    case 'flags': return flags(analysis, said);
    case 'repeated': return repeated(analysis, said.frame, said.repeated);
    case 'persistent': return persistent(analysis, said.persistent);
    case 'time': return judgeTime(analysis, said);
    case 'direction': return direction(analysis, said.frame, said.from);
    case 'state': return stateAfter(analysis, said);
    case 'protocol': return protocol(analysis, said.protocol, said.present);
  }
}

function judgeCount(analysis: Analysis, { what, value }: Extract<Statement, { about: 'count' }>): Outcome {
  if (what === 'close-segments') return closeSegments(analysis, value);
  return what === 'handshake-segments' ? handshakeSegments(analysis, value) : counted(analysis, what, value);
}
