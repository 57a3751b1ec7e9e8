// Builds the program before it is first used: `npm ci --ignore-scripts` leaves none.
import { existsSync } from 'node:fs';

if (!existsSync(new URL('../dist/cli/main.js', import.meta.url))) {
  console.error('dist/ is not there yet: building it');
  await import('./build.mjs');
}
