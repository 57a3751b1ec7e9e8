import type { Reach } from './reach.ts';

/** The types of bodies (RFC 9110, 8.3.1) that a dissector reads, by the dissector. */
export const TEXT_TYPES: readonly string[] = ['text/plain', 'text/html', 'text/css', 'text/javascript', 'text/richtext', 'text/enriched', 'text/parameters',
  'application/x-javascript', 'application/xml-external-parsed-entity', 'text/xml-external-parsed-entity'];

export const XML_TYPES: readonly string[] = ['text/xml', 'text/vnd.wap.wml', 'image/svg+xml', 'application/xml', 'application/xml-dtd', 'application/soap+xml', 'application/rss+xml',
  'application/atom+xml', 'application/rdf+xml', 'application/mathml+xml', 'application/xslt+xml', 'application/pidf+xml', 'application/xcap-error+xml',
  'application/vnd.wv.csp+xml', 'application/x-wms-logconnectstats', 'application/poc-settings+xml', 'application/auth-policy+xml',
  'application/simservs+xml', 'application/cpl+xml', 'application/im-iscomposing+xml', 'application/note+xml', 'application/reginfo+xml',
  'application/resource-lists+xml', 'application/rls-services+xml', 'application/rlmi+xml', 'application/watcherinfo+xml', 'application/x-crd+xml',
  'application/3gpp-ims+xml'];

export const JSON_TYPES: readonly string[] = ['application/json', 'application/jsonrequest', 'application/json-rpc', 'application/problem+json', 'application/merge-patch+json',
  'application/json-patch+json', 'application/x-ndjson', 'application/vnd.oma.lwm2m+json', 'application/senml+json'];

export const FORM_TYPES: readonly string[] = ['application/x-www-form-urlencoded'];

/** Shorter text is never taken for XML. */
const LEAST_XML_OCTETS = 39;
const XML_DECLARATION = [0x3c, 0x3f, 0x78, 0x6d, 0x6c];

/** Text of whatever type that begins with an XML declaration. */
export function isXml({ octets, start, end }: Reach): boolean {
  return end - start >= LEAST_XML_OCTETS && XML_DECLARATION.every((octet, index) => octets[start + index] === octet);
}
