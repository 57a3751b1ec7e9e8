import { describe, expect, it } from 'vitest';
import { nextState, TCP_TRANSITIONS } from './tcp-transitions.ts';

/** RFC 9293, 3.3.2, figure 5, read arrow by arrow: state, label on the arrow, state. */
const FIGURE_5 = `
CLOSED        passive OPEN, create TCB         LISTEN
CLOSED        active OPEN, snd SYN             SYN-SENT
LISTEN        CLOSE, delete TCB                CLOSED
LISTEN        rcv SYN, snd SYN,ACK             SYN-RECEIVED
LISTEN        SEND, snd SYN                    SYN-SENT
SYN-SENT      CLOSE, delete TCB                CLOSED
SYN-SENT      rcv SYN, snd SYN,ACK             SYN-RECEIVED
SYN-SENT      rcv SYN,ACK, snd ACK             ESTABLISHED
SYN-RECEIVED  rcv ACK of SYN                   ESTABLISHED
SYN-RECEIVED  CLOSE, snd FIN                   FIN-WAIT-1
ESTABLISHED   CLOSE, snd FIN                   FIN-WAIT-1
ESTABLISHED   rcv FIN, snd ACK                 CLOSE-WAIT
FIN-WAIT-1    rcv ACK of FIN                   FIN-WAIT-2
FIN-WAIT-1    rcv FIN, snd ACK                 CLOSING
FIN-WAIT-2    rcv FIN, snd ACK                 TIME-WAIT
CLOSING       rcv ACK of FIN                   TIME-WAIT
CLOSE-WAIT    CLOSE, snd FIN                   LAST-ACK
LAST-ACK      rcv ACK of FIN                   CLOSED
TIME-WAIT     Timeout=2MSL, delete TCB         CLOSED
`;

const EVENTS: [RegExp, string][] = [
  [/^passive OPEN/, 'passive-open'], [/snd SYN$/, 'send-syn'], [/^rcv SYN,ACK/, 'receive-syn-ack'], [/^rcv SYN/, 'receive-syn'], [/^rcv ACK of SYN/, 'receive-ack-of-syn'],
  [/snd FIN$/, 'send-fin'], [/^rcv FIN/, 'receive-fin'], [/^rcv ACK of FIN/, 'receive-ack-of-fin'], [/^Timeout/, 'timeout'], [/^CLOSE, delete/, 'close'],
];

const arrows = FIGURE_5.trim().split('\n').map((line) => line.split(/\s{2,}/) as [string, string, string]);

function eventOf(label: string): string {
  return EVENTS.find(([pattern]) => pattern.test(label))![1];
}

describe('TCP_TRANSITIONS', () => {
  it.each(arrows)('%s, %s: %s', (from, label, to) => {
    const row = TCP_TRANSITIONS.find((transition) => transition.from === from && transition.event === eventOf(label));
    expect(row?.to).toBe(to);
    expect(row?.sends).toBe(/snd ([A-Z,]+)/.exec(label)?.[1] ?? '');
  });

  it('holds nothing else but the notes: 2, FIN with the ACK of the own FIN, and 3, resets', () => {
    const drawn = new Set(arrows.map(([from, label]) => `${from} ${eventOf(label)}`));
    const others = TCP_TRANSITIONS.filter(({ from, event }) => !drawn.has(`${from} ${event}`));
    expect(others.filter(({ event }) => event !== 'reset')).toEqual([{ from: 'FIN-WAIT-1', event: 'receive-fin-with-ack-of-fin', to: 'TIME-WAIT', sends: 'ACK' }]);
    expect(others.filter(({ event }) => event === 'reset').every(({ to }) => to === 'CLOSED')).toBe(true);
  });

  it('has one row for a state and an event', () => {
    const keys = TCP_TRANSITIONS.map(({ from, event }) => `${from} ${event}`);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('keeps the state where an event means nothing', () => {
    expect(nextState('ESTABLISHED', 'receive-syn')).toBeNull();
    expect(nextState('UNKNOWN', 'send-fin')).toBeNull();
  });
});
