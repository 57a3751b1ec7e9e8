import { describe, expect, it } from 'vitest';
import { escapeRoff, roffBold, roffProse } from './roff.ts';

describe('escapeRoff', () => {
  it('leaves nothing that roff would act on', () => {
    expect(escapeRoff('a\\fBb -o \'c\' "d" `e` ^ ~')).toBe('a\\efBb \\-o \\(aqc\\(aq \\(dqd\\(dq \\(gae\\(ga \\(ha \\(ti');
  });

  it('lets no text become a request', () => {
    expect(['.so /etc/passwd', "'so x", 'a\n.so x'].map(escapeRoff)).toEqual(['\\&.so /etc/passwd', '\\(aqso x', 'a .so x']);
    expect(roffProse('End. .so x')).toBe('End.\n\\&.so x');
  });
});

describe('roffProse', () => {
  it('begins a line with each sentence', () => {
    expect(roffProse('One. Two (lab.pcapng).')).toBe('One.\nTwo (lab.pcapng).');
  });

  it('allows a break between Chinese characters, but before no closing mark', () => {
    expect(roffProse('写出report.pdf、文件。')).toBe('写\\:出\\:report.pdf、\\:文\\:件。');
  });
});

it('roffBold changes the font for a text and back', () => {
  expect(roffBold('--lang')).toBe('\\fB\\-\\-lang\\fR');
});
