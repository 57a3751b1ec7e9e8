const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
const endings = new Set<() => void>();

/**
 * Runs `end` (synchronous) when this process exits or is told to by a signal; answers how to call that off.
 * A signal still does what it would have done without us: other listeners decide, and where there are none the process dies of it.
 */
export function endWithProcess(end: () => void): () => void {
  if (endings.size === 0) listen();
  endings.add(end);
  return () => {
    if (endings.delete(end) && endings.size === 0) unlisten();
  };
}

function listen(): void {
  process.on('exit', endAll);
  for (const signal of SIGNALS) process.on(signal, onSignal);
}

function unlisten(): void {
  process.off('exit', endAll);
  for (const signal of SIGNALS) process.off(signal, onSignal);
}

function onSignal(signal: NodeJS.Signals): void {
  endAll();
  if (process.listenerCount(signal) === 0) process.kill(process.pid, signal);
}

function endAll(): void {
  for (const end of endings) end();
  endings.clear();
  unlisten();
}
