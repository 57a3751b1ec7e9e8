import { expect, it } from 'vitest';
import { openLanes } from './open-lanes.ts';

it('openLanes lets the first be heard at once and the others in their order', () => {
  const heard: string[] = [];
  const lanes = openLanes();
  const say = (index: number, word: string) => lanes.speak(index, () => heard.push(word));
  say(2, 'c1');
  say(0, 'a1');
  say(1, 'b1');
  expect(heard).toEqual(['a1']);
  lanes.end(2);
  say(0, 'a2');
  lanes.end(0);
  expect(heard).toEqual(['a1', 'a2', 'b1']);
  say(1, 'b2');
  expect(heard.at(-1)).toBe('b2');
  lanes.end(1);
  expect(heard.at(-1)).toBe('c1');
});
