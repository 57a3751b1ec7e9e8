// Prints the ratios that the project promises, all measured in this run on what `npm run build` made; the last line is JSON.
//
//     npm run build && npm run bench
import { fileURLToPath } from 'node:url';
import { benchBigCapture } from './bench-big-capture.mjs';
import { benchClass } from './bench-class.mjs';
import { benchDocument } from './bench-document.mjs';
import { benchInspect } from './bench-inspect.mjs';
import { benchPackage } from './bench-package.mjs';
import { benchStart } from './bench-start.mjs';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
const main = 'dist/cli/main.js';
const capture = 'samples/lab.pcapng';

const results = { ...benchStart(main, capture), ...(await benchDocument(main, capture)), ...benchPackage(), ...benchBigCapture(main), ...(await benchInspect(main)), ...(await benchClass(main)) };
console.log(JSON.stringify({ bench: results }));
