/**
 * How the browser is started: no window, driven over a pipe, no host name resolves, every request meets a dead proxy, and nothing of
 * its own (updates, reports, first-run pages) runs. The sandbox stays on unless its absence is asked for.
 */
export function browserFlags(jobFolder: string, sandboxed: boolean): string[] {
  return [...FLAGS, `--user-data-dir=${jobFolder}/profile`, ...(sandboxed ? [] : ['--no-sandbox'])];
}

const DISABLED_FEATURES = [
  'AcceptCHFrame', 'IsolateSandboxedIframes', 'MediaRouter', 'NetworkPrediction', 'OptimizationHints', 'Prerender2',
  'ProcessPerSiteUpToMainFrameThreshold', 'SpeculationRulesPrefetchProxy', 'Translate', 'WebUIReloadButton',
];

const FLAGS = [
  '--headless',
  '--remote-debugging-pipe',
  '--host-resolver-rules=MAP * ~NOTFOUND',
  '--proxy-server=http://127.0.0.1:1',
  // Chromium would otherwise reach loopback addresses past the proxy.
  '--proxy-bypass-list=<-loopback>',
  '--dns-prefetch-disable',
  '--no-pings',
  '--disable-gpu',
  // The same glyph positions on every host.
  '--font-render-hinting=none',
  '--force-color-profile=srgb',
  '--js-flags=--jitless',
  '--disable-background-networking',
  '--disable-background-timer-throttling',
  '--disable-backgrounding-occluded-windows',
  '--disable-breakpad',
  '--disable-client-side-phishing-detection',
  '--disable-component-extensions-with-background-pages',
  '--disable-component-update',
  '--disable-crash-reporter',
  '--disable-default-apps',
  // A container's /dev/shm is too small for a renderer.
  '--disable-dev-shm-usage',
  '--disable-extensions',
  '--disable-hang-monitor',
  '--disable-ipc-flooding-protection',
  '--disable-popup-blocking',
  '--disable-prompt-on-repost',
  '--disable-renderer-backgrounding',
  '--disable-search-engine-choice-screen',
  '--disable-sync',
  '--export-tagged-pdf',
  '--generate-pdf-document-outline',
  '--metrics-recording-only',
  '--mute-audio',
  '--no-default-browser-check',
  '--no-first-run',
  '--password-store=basic',
  '--use-mock-keychain',
  `--disable-features=${DISABLED_FEATURES.join(',')}`,
];
