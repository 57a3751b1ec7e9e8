import Handlebars from 'handlebars';

/** Tells Handlebars that markup is ours or escaped already; never given text from a capture. */
export function safeMarkup(html: string): Handlebars.SafeString {
  return new Handlebars.SafeString(html);
}
