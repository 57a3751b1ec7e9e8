import type { SafeString } from 'handlebars';
import { engine } from './engine.ts';

/** Tells Handlebars that markup is ours or escaped already; never given text from a capture. */
export function safeMarkup(html: string): SafeString {
  return new engine.SafeString(html);
}
