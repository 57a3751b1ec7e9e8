// What happens to a course in a term: a push each, and what its job must leave behind.
import { chmodSync, chownSync, existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { marked } from 'marked';
import { captureWithoutHttp, NOT_A_CAPTURE, sample } from './captures.mjs';
import { changesIn, openCourse } from './course.mjs';
import { filesIn, lookAtAnnotations, lookAtArtifact, lookAtJunit, lookAtReports, lookAtSummary, same } from './look.mjs';
import { playGithub, starterWorkflow } from './play-github.mjs';
import { courseOnGitlab, gitlabAbsent, playGitlab } from './play-gitlab.mjs';
import { playRecipe } from './play-recipe.mjs';

const NOBODY = 65534;
const NOTES = '# What I saw\n\nThe server closed first.\n';

/** Names that a shell, a log, Markdown, XML, an option parser or a file system may take for something else than a name. */
const HOSTILE = [
  'two  blanks.pcapng',
  `it's "quoted".pcapng`,
  '$(touch pwned).pcapng',
  '`touch pwned`; touch pwned.pcapng',
  '-rf.pcapng',
  '--output=elsewhere.pcapng',
  'line\nbreak.pcapng',
  '::error::told by a name.pcapng',
  'a\n::error::told by a line.pcapng',
  '##[error]told the old way.pcapng',
  '%0A::error::told by escapes.pcapng',
  '<img src=x onerror=alert(1)>.pcapng',
  '[link](javascript:alert(1)) | `code`.pcapng',
  ']]>&amp;.pcapng',
  '[a-z]{x,y}*.pcapng',
  '实验二 抓包.pcapng',
];

export const SCENES = {
  'a student hands in a capture with notes': async (ground, say) => {
    const { checkout, played } = await handIn(ground, { 'lab.pcapng': sample(ground, 'lab.pcapng'), 'notes.md': NOTES }, { notes: 'notes.md', rubric: 'lab', formats: 'html,pdf,json' });
    lookAtEnd(say, played, { exitCode: 0, result: 'passed' });
    lookAtArtifact(say, played.artifact, ['lab'], ['html', 'pdf', 'json']);
    lookAtSummary(say, played.summary, ['lab.pcapng', /^\|.*\|$/m, /SYN/]);
    const cases = lookAtJunit(say, join(checkout, played.outputs.junit));
    say('JUnit tells of no failure', !cases.some(({ name }) => ['failure', 'error'].includes(name)));
    lookAtAnnotations(say, played.commands);
    const reports = ['json', 'html', 'pdf'].map((format) => `lab-report/lab/report.${format}`);
    say('the report holds the notes', readFileSync(join(checkout, 'lab-report/lab/report.html'), 'utf8').includes('The server closed first.'));
    say('the outputs name the reports', same(played.outputs.reports.split('\n'), reports), played.outputs);
    say('the checkout is otherwise as it was', same(changesIn(checkout), filesIn(join(checkout, 'lab-report')).map((path) => `lab-report/${path}`)), changesIn(checkout));
  },

  'a broken capture beside a good one': async (ground, say) => {
    const { checkout, played } = await handIn(ground, { 'good.pcapng': sample(ground, 'ipv6.pcapng'), 'broken.pcapng': NOT_A_CAPTURE });
    lookAtEnd(say, played, { exitCode: 3, result: 'error' });
    lookAtArtifact(say, played.artifact, ['good']);
    lookAtSummary(say, played.summary, ['good.pcapng', 'broken.pcapng']);
    const elements = lookAtJunit(say, join(checkout, played.outputs.junit));
    say('JUnit has an error', elements.some(({ name }) => name === 'error'));
    lookAtAnnotations(say, played.commands);
    say('an annotation names the broken capture', played.commands.some(({ name, message, properties }) => name === 'error' && `${properties}${message}`.includes('broken.pcapng')), played.commands);
  },

  'a capture in which the lab is missing': async (ground, say) => {
    const { checkout, played } = await handIn(ground, { 'ssh.pcap': captureWithoutHttp() });
    lookAtEnd(say, played, { exitCode: 1, result: 'failed' });
    lookAtArtifact(say, played.artifact, ['ssh']);
    lookAtSummary(say, played.summary, ['ssh.pcap']);
    const elements = lookAtJunit(say, join(checkout, played.outputs.junit));
    say('JUnit has a failure', elements.some(({ name }) => name === 'failure'));
    lookAtAnnotations(say, played.commands);
  },

  'more findings than GitHub shows': async (ground, say) => {
    const names = Array.from({ length: 12 }, (_, index) => `ssh-${index + 1}`);
    const { checkout, played } = await handIn(ground, Object.fromEntries(names.map((name) => [`${name}.pcap`, captureWithoutHttp()])), { formats: 'html' });
    lookAtEnd(say, played, { exitCode: 1, result: 'failed' });
    lookAtSummary(say, played.summary, names);
    lookAtAnnotations(say, played.commands);
    const failures = lookAtJunit(say, join(checkout, played.outputs.junit)).filter(({ name }) => name === 'failure');
    say('JUnit has a failure for each', failures.length >= 12, failures.length);
  },

  'a runner without a browser': async (ground, say) => {
    const { played } = await handIn(ground, { 'lab.pcapng': sample(ground, 'ipv6.pcapng') }, {}, { env: { LAB_REPORT_BROWSER: '/nowhere/chromium' } });
    lookAtEnd(say, played, { exitCode: 5, result: 'error' });
    lookAtArtifact(say, played.artifact, ['lab'], ['html']);
    lookAtSummary(say, played.summary, ['lab.pcapng']);
  },

  'an output folder that cannot be written': async (ground, say) => {
    if (process.platform === 'win32') return say('the folder is not written', 'Windows has no such folders');
    const before = ({ checkout }) => forbid(join(checkout, 'lab-report'));
    const uid = process.getuid() === 0 ? NOBODY : undefined;
    const { checkout, played } = await handIn(ground, { 'lab.pcapng': sample(ground, 'ipv6.pcapng') }, {}, { before, uid });
    lookAtEnd(say, played, { exitCode: 6, result: 'error' });
    lookAtSummary(say, played.summary, ['lab.pcapng']);
    lookAtJunit(say, played.outputs.junit);
    say('the outputs name the files where they are', existsSync(played.outputs.summary) && existsSync(played.outputs.json), played.outputs);
    say('nothing is in the folder', readdirSync(join(checkout, 'lab-report')).length === 0);
    chmodSync(join(checkout, 'lab-report'), 0o755);
  },

  'patterns that match nothing': async (ground, say) => {
    const { played } = await handIn(ground, { 'README.md': 'Nothing yet.\n' });
    lookAtEnd(say, played, { exitCode: 3, result: 'error' });
    lookAtSummary(say, played.summary, [/\*\*/]);
    say('an annotation says so', played.commands.some(({ name }) => name === 'error'), played.log);
  },

  'an input that is mistyped': async (ground, say) => {
    const { played } = await handIn(ground, { 'lab.pcapng': sample(ground, 'ipv6.pcapng') }, { language: 'tlh' });
    lookAtEnd(say, played, { exitCode: 2, result: 'error' });
    lookAtSummary(say, played.summary, [/tlh/]);
    say('an annotation says so', played.commands.some(({ name, message }) => name === 'error' && message.includes('tlh')), played.log);
  },

  'hostile names, and a repository that would like to be asked': async (ground, say) => {
    const captures = Object.fromEntries(HOSTILE.map((name) => [name, sample(ground, 'ipv6.pcapng')]));
    const traps = { '.npmrc': 'registry=http://127.0.0.1:9/\n', 'package.json': '{"name":"lab-report","scripts":{"preinstall":"touch pwned"}}\n' };
    const { checkout, played } = await handIn(ground, { ...captures, ...traps }, { formats: 'html' }, { anew: true });
    lookAtEnd(say, played, { exitCode: 0, result: 'passed' });
    const artifact = filesIn(played.artifact ?? '');
    say('every capture has a report', artifact.filter((path) => path.endsWith('report.html')).length === HOSTILE.length, artifact);
    say('the artifact can be uploaded', !artifact.some((path) => /["<>:|*?\\\r\n]/.test(path)), artifact);
    say('nothing was run and nothing written outside the folder', changesIn(checkout).every((path) => path.startsWith('lab-report/')), changesIn(checkout));
    lookAtAnnotations(say, played.commands);
    say('no name has become an annotation', !played.commands.some(({ message }) => message.startsWith('told')), played.commands);
    lookAtSummary(say, played.summary, [/实验二/]);
    const page = await marked.parse(played.summary, { gfm: true });
    say('no name has become markup in the summary', !/<img|<a [^>]*href="?javascript/i.test(page), page);
    lookAtJunit(say, join(checkout, played.outputs.junit));
  },

  'forty captures at once': async (ground, say) => {
    const names = Array.from({ length: 40 }, (_, index) => `student-${String(index + 1).padStart(2, '0')}`);
    const { played } = await handIn(ground, Object.fromEntries(names.map((name) => [`labs/${name}.pcapng`, sample(ground, 'ipv6.pcapng')])));
    lookAtEnd(say, played, { exitCode: 0, result: 'passed' });
    const files = filesIn(played.artifact ?? '');
    say('the artifact holds forty reports in HTML and PDF', ['html', 'pdf'].every((format) => files.filter((path) => path.endsWith(`/report.${format}`)).length === 40), files);
    lookAtSummary(say, played.summary, ['student-01', 'student-40']);
    lookAtAnnotations(say, played.commands);
    say('the outputs name eighty paths', played.outputs.reports.split('\n').length === 80, played.outputs.reports);
  },

  'the same course on GitLab': async (ground, say) => {
    if (gitlabAbsent()) return say('the job is played', gitlabAbsent());
    const files = { 'lab two.pcapng': sample(ground, 'ipv6.pcapng'), 'notes.md': NOTES };
    const { played } = await handInOnGitlab(ground, files, { LAB_REPORT_LANGUAGE: 'zh-CN', LAB_REPORT_NOTES: 'notes.md', LAB_REPORT_RUBRIC: 'lab' });
    say('the job passes', played.exitCode === 0, played.log);
    lookAtArtifact(say, played.artifact, ['lab two']);
    lookAtJunit(say, join(played.artifact, 'junit.xml'));
  },

  'a broken capture on GitLab': async (ground, say) => {
    if (gitlabAbsent()) return say('the job is played', gitlabAbsent());
    const { played } = await handInOnGitlab(ground, { 'good.pcapng': sample(ground, 'ipv6.pcapng'), '-broken $(touch pwned).pcapng': NOT_A_CAPTURE }, {});
    say('the job fails with exit code 3', played.exitCode === 3, played.log);
    lookAtReports(say, played.artifact, ['good']);
    const elements = lookAtJunit(say, join(played.artifact, 'junit.xml'));
    say('JUnit has an error', elements.some(({ name }) => name === 'error'));
  },

  'the three lines of docs/ci.md anywhere else': async (ground, say) => {
    const checkout = openCourse(ground).push({ 'labs/lab.pcapng': sample(ground, 'ipv6.pcapng') });
    const { exitCode, log, lines } = await playRecipe(ground, checkout, 'ci.md');
    say('there are three of them, and they end with exit code 0', lines === 3 && exitCode === 0, log);
    lookAtArtifact(say, join(checkout, 'lab-report'), ['lab']);
    lookAtJunit(say, join(checkout, 'lab-report/junit.xml'));
  },

  'the three lines of docs/ci.zh-CN.md and a broken capture': async (ground, say) => {
    const checkout = openCourse(ground).push({ '实验二.pcapng': sample(ground, 'ipv6.pcapng'), 'broken.pcapng': NOT_A_CAPTURE });
    const { exitCode, log } = await playRecipe(ground, checkout, 'ci.zh-CN.md');
    say('they end with exit code 3', exitCode === 3, log);
    lookAtArtifact(say, join(checkout, 'lab-report'), ['实验二']);
  },
};

async function handIn(ground, files, inputs = {}, options = {}) {
  const checkout = openCourse(ground).push({ ...starterWorkflow(ground, inputs), ...files });
  return { checkout, played: await playGithub(ground, checkout, options) };
}

async function handInOnGitlab(ground, files, variables) {
  const checkout = openCourse(ground).push({ ...courseOnGitlab(ground, variables), ...files });
  return { checkout, played: await playGitlab(ground, checkout) };
}

function lookAtEnd(say, { exitCode, outputs, log }, expected) {
  say(`the job ends with exit code ${expected.exitCode}`, exitCode === expected.exitCode, log);
  say(`the outputs say ${expected.result}`, outputs.result === expected.result && outputs['exit-code'] === String(expected.exitCode), outputs);
}

function forbid(folder) {
  mkdirSync(folder);
  if (process.getuid() === 0) chownSync(folder, NOBODY, NOBODY);
  chmodSync(folder, 0o555);
}
