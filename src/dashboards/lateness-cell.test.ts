import { describe, expect, it } from 'vitest';
import { openVoice } from '../explanations/open-voice.ts';
import { latenessCell } from './lateness-cell.ts';

const said = (seconds: number | null, points = 0, language: 'en' | 'zh-CN' = 'en') => latenessCell({ late: false, lateness: { seconds, percent: 0, points } }, openVoice(language));

describe('latenessCell', () => {
  it('tells begun minutes, hours and days, and what they took', () => {
    expect([1, 3600, 100_000, 86_400, 90_000].map((seconds) => said(seconds).text)).toEqual(['1 min', '1 h', '1 d 4 h', '1 d', '1 d 1 h']);
    expect(said(100_000, 11.4).text).toBe('1 d 4 h (−11.4)');
    expect(said(100_000, 0, 'zh-CN').text).toBe('1天4小时');
  });

  it("knows no time where only the platform's mark tells, and nothing where nobody is late", () => {
    expect(said(null)).toMatchObject({ text: 'yes', by: '0' });
    expect(latenessCell({ late: false, lateness: null }, openVoice('en'))).toMatchObject({ text: '', by: '' });
  });
});
