// Makes a class of sixty out of the recordings in samples/: right, late, mistaken in each of the 19 ways, lacking, unreadable, copied, hostile
// and missing submissions, as a platform would export them, with the roster and with what grading by the rubric `lab` should give.
//
//     node scripts/make-class.mjs <folder> [--as moodle|canvas|blackboard|chaoxing|folders]
import { parseArgs } from 'node:util';
import { PLATFORMS } from './make-class/platforms.mjs';
import { writeClass } from './make-class/write-class.mjs';

const { values, positionals } = parseArgs({ allowPositionals: true, options: { as: { type: 'string', default: 'moodle' } } });
const [folder] = positionals;

if (folder === undefined || !(values.as in PLATFORMS)) {
  console.error(`node scripts/make-class.mjs <folder> [--as ${Object.keys(PLATFORMS).join('|')}]`);
  process.exit(2);
}
for (const path of writeClass(folder, values.as)) console.log(path);
