import type { Exchange, Message } from '../exchanges/exchange.ts';

/** An exchange whose both halves are known. */
export type Download = Exchange & { request: Message; response: Message };

/** How a page's objects came. */
export interface Downloads {
  /** In the order in which they were asked for. */
  downloads: Download[];
  manner: 'none' | 'single' | 'serial' | 'parallel';
  /** Two that were under way at the same time: the second was asked for before the first had come whole. */
  overlap: [Download, Download] | null;
  /** tcp.stream of each connection that they used. */
  streams: number[];
}

/**
 * Whether objects were fetched one after the other or several at a time: each download lasts from its request to the last octet of its
 * response, and two that overlap run in parallel, over several connections or pipelined in one (RFC 9112, 9.3.2 and 9.4).
 */
export function downloadsOf(exchanges: readonly Exchange[]): Downloads {
  const downloads = exchanges.filter(isDownload).sort((a, b) => a.request.firstNs - b.request.firstNs);
  const overlap = overlapIn(downloads);
  const manner = downloads.length === 0 ? 'none' : downloads.length === 1 ? 'single' : overlap ? 'parallel' : 'serial';
  return { downloads, manner, overlap, streams: [...new Set(downloads.map(({ stream }) => stream))] };
}

function isDownload(exchange: Exchange): exchange is Download {
  return exchange.request !== null && exchange.response !== null;
}

/** The one that ends last of those before is the only one that the next can overlap first. */
function overlapIn(downloads: Download[]): [Download, Download] | null {
  let open: Download | null = null;
  for (const download of downloads) {
    if (open && download.request.firstNs < open.response.lastNs) return [open, download];
    if (!open || download.response.lastNs > open.response.lastNs) open = download;
  }
  return null;
}
