import { describe, expect, it } from 'vitest';
import { analyzeCapture } from '../analyze.ts';
import { compileFilter } from '../filters/compile-filter.ts';
import { lookUpFields } from './look-up-fields.ts';

describe('lookUpFields', () => {
  it('finds any field of a kept frame, and frames by a filter', async () => {
    const { kept } = await analyzeCapture('samples/lab.pcapng', { version: '0.0.0' });
    const fields = lookUpFields(kept);
    const { matches } = compileFilter('http.request');
    const requests = fields.frames.filter((frame) => matches(fields.sourceOf(frame)!));
    expect(requests.map((frame) => fields.textsOf(frame, 'http.request.uri'))).toEqual([['/'], ['/logo.svg'], ['/introduction.wav'], ['/favicon.ico'], ['/'], ['/introduction.wav']]);
    expect(fields.textsOf(requests[0]!, 'tcp.port')).toEqual([expect.any(String), '8080']);
    expect(fields.textsOf(requests[0]!, 'no.such.field')).toEqual([]);
    expect(lookUpFields(kept)).toBe(fields);
  });

  it('finds nothing where no frame was kept', () => {
    expect(lookUpFields(undefined).frames).toEqual([]);
    expect(lookUpFields(undefined).sourceOf(1)).toBeNull();
  });
});
