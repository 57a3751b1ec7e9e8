// Holds src/ against the rules of .dependency-cruiser.cjs, and counts what was looked at: a cruiser that cannot read TypeScript finds
// no fault in no module.
import { spawnSync } from 'node:child_process';

import { fileURLToPath } from 'node:url';

const FEWEST_MODULES = 300;

const cruiser = fileURLToPath(new URL('../node_modules/dependency-cruiser/bin/dependency-cruise.mjs', import.meta.url));
const { stdout, stderr } = spawnSync(process.execPath, [cruiser, 'src', '--config', '.dependency-cruiser.cjs', '--output-type', 'json'], { encoding: 'utf8', maxBuffer: 2 ** 30 });

const { modules = [], summary = { violations: [] } } = stdout ? JSON.parse(stdout) : {};
const own = modules.filter(({ source }) => source.startsWith('src/'));
for (const { rule, from, to } of summary.violations) console.log(`${rule.name}: ${from} -> ${to}`);
if (own.length <= FEWEST_MODULES) console.log(`Only ${own.length} modules were looked at: the check itself is broken. ${stderr}`);
console.log(`layers: ${own.length} modules, ${summary.violations.length} violations`);
process.exitCode = summary.violations.length > 0 || own.length <= FEWEST_MODULES ? 1 : 0;
