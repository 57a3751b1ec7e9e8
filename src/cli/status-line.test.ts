import { expect, it } from 'vitest';
import { openStatusLine } from './status-line.ts';

it('openStatusLine keeps to one line of the terminal, however long a name is', () => {
  const written: string[] = [];
  const line = openStatusLine({ isTTY: true, columns: 20, write: (text) => written.push(text) }, false);
  line.step(`Reading ${'抓'.repeat(50)}.pcapng`);
  line.above(() => written.push('said\n'));
  line.part(0.5);
  line.end();
  expect(written).toEqual(['\r\u001b[2KReading 抓抓抓抓抓…', '\r\u001b[2K', 'said\n', 'Reading 抓抓抓抓抓…', '\r\u001b[2KReading 抓抓抓抓抓…', '\r\u001b[2K']);
});
