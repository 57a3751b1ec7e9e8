import { expect, it } from 'vitest';
import type { LadderRow } from '../documents/document.ts';
import { ARRIVAL, DEPARTURE, layOutLadder } from './ladder-layout.ts';

const SYN: LadderRow = {
  kind: 'segment', frame: 1, time: '0', from: 'originator', flags: 'SYN', numbers: 'Seq=0', raw: '', label: '', look: 'normal',
  originatorState: 'SYN-SENT', responderState: 'SYN-RECEIVED',
};

it('layOutLadder changes the sender\'s state at departure and the receiver\'s at arrival', () => {
  const strips = layOutLadder([{ kind: 'start', originatorState: 'CLOSED', responderState: 'LISTEN' }, SYN]);
  const entered = strips[1]?.bands.filter((band) => band.entered).map(({ side, state, from }) => [side, state, from]);
  expect(entered).toEqual([['originator', 'SYN-SENT', DEPARTURE], ['responder', 'SYN-RECEIVED', ARRIVAL]]);
});

it('layOutLadder carries a state through gaps without naming it again', () => {
  const strips = layOutLadder([SYN, { kind: 'gap', text: '1 s' }]);
  expect(strips[1]?.bands).toEqual([
    { side: 'originator', state: 'SYN-SENT', from: 0, to: 38, entered: false },
    { side: 'responder', state: 'SYN-RECEIVED', from: 0, to: 38, entered: false },
  ]);
});
