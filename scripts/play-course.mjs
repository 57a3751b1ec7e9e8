// Plays a course's repository: a student pushes, a job checks the commit out afresh and runs the real steps of action.yml (and the job of
// ci/gitlab.yml, by gitlab-ci-local) with the package that `npm pack` makes; then what the student would find is looked at.
// Prints a line `ok` or `not ok` for each thing that was looked at, and fails where one is not.
//
//     node scripts/play-course.mjs [<tarball of lab-report>] [<scene>...]
import { openGround } from './play-course/ground.mjs';
import { SCENES } from './play-course/scenes.mjs';

const args = process.argv.slice(2);
const tarball = args[0]?.endsWith('.tgz') ? args.shift() : null;
const ground = openGround(tarball);
let failed = 0;
let looked = 0;

try {
  for (const [name, play] of Object.entries(SCENES).filter(([name]) => args.length === 0 || args.includes(name))) {
    console.log(`# ${name}`);
    const startMs = Date.now();
    await play(ground, say).catch((error) => say('plays to its end', false, error.stack));
    console.log(`# ${Math.round((Date.now() - startMs) / 1000)} s`);
  }
} finally {
  ground.close();
}
console.log(`${looked - failed} ok, ${failed} not ok`);
process.exitCode = failed > 0 || looked === 0 ? 1 : 0;

/** `seen` is shown only where something else was expected; a reason in place of true or false skips, visibly. */
function say(what, holds, seen) {
  if (typeof holds === 'string') return console.log(`skipped - ${what}: ${holds}`);
  looked++;
  if (!holds) failed++;
  console.log(`${holds ? 'ok' : 'not ok'} - ${what}`);
  if (!holds && seen !== undefined) console.log(indent(typeof seen === 'string' ? seen : JSON.stringify(seen)));
}

function indent(text) {
  return text.replace(/^/gm, '    ');
}
