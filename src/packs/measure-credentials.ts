import { headerQuantity } from '../facts/quantity.ts';
import type { Measure } from './measure.ts';
import { exchangeIn } from './pack-scene.ts';
import { valueAt } from './pack-value.ts';

/** What a request logs in with (RFC 9110, 11.6.2): the scheme and, where it is Basic (RFC 7617), the user's name. Never the password or a token. */
export const credentialsMeasure: Measure<'scheme' | 'user'> = {
  outputs: ['scheme', 'user'],
  scope: 'connection',
  rows: 1,
  take(scene, { scope }) {
    const found = headerQuantity(exchangeIn(scene, scope)?.request ?? null, 'authorization');
    if (!found) return {};
    const { value, frame = 0, field } = found;
    const [scheme = '', coded = ''] = String(value).trim().split(/\s+/, 2);
    const user = scheme.toLowerCase() === 'basic' ? userIn(coded) : null;
    return { scheme: scheme ? [valueAt('text', scheme, { frame, field })] : [], user: user === null ? [] : [valueAt('text', user, { frame, field })] };
  },
};

/** RFC 7617, 2: what stands before the first colon. Null where it is no Base64 of readable text, as in a redacted capture. */
function userIn(coded: string): string | null {
  if (coded.length > 2000 || !/^[A-Za-z0-9+/]+={0,2}$/.test(coded)) return null;
  const text = Buffer.from(coded, 'base64').toString('utf8');
  return /^[^\p{C}\uFFFD:]+:[^\p{C}\uFFFD]*$/u.test(text) ? text.slice(0, text.indexOf(':')) : null;
}
