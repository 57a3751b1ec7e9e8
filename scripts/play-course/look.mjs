// What is looked at after a job: that reports are whole, that nothing lies where it should not, that the machines' files hold what they promise.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { readXml } from './read-xml.mjs';

/** What GitHub takes for a step's summary, and shows of a step's annotations of one type. */
const MOST = { summary: 1024 * 1024, annotations: 10 };

/** Characters that actions/upload-artifact refuses in a path. */
const REFUSED = /["<>:|*?\\\r\n]/;

export function lookAtReports(say, folder, names, formats = ['html', 'pdf']) {
  for (const name of names) {
    for (const format of formats) say(`${name}/report.${format} is whole`, isWhole(join(folder, name, `report.${format}`), format), readdirSync(folder));
  }
}

export function lookAtArtifact(say, artifact, names, formats = ['html', 'pdf']) {
  const isThere = artifact !== null && existsSync(artifact);
  say('there is an artifact', isThere);
  if (!isThere) return;
  lookAtReports(say, artifact, names, formats);
  const expected = [...names.flatMap((name) => formats.map((format) => `${name}/report.${format}`)), 'junit.xml', 'result.json', 'summary.md'];
  const found = filesIn(artifact);
  say('the artifact holds that and the three files about the run, nothing else', same(found, expected), found);
  say('the artifact can be uploaded', !found.some((path) => REFUSED.test(path)), found);
}

export function lookAtSummary(say, summary, texts) {
  say('the summary is not empty and at most 1 MiB', summary !== '' && Buffer.byteLength(summary) <= MOST.summary, summary.length);
  for (const text of texts) say(`the summary tells ${text}`, text instanceof RegExp ? text.test(summary) : summary.includes(text), summary.slice(0, 3000));
}

/** Answers the test cases. */
export function lookAtJunit(say, file) {
  const elements = attempt(() => readXml(readFileSync(file, 'utf8')));
  say('the JUnit file is well formed', Array.isArray(elements), elements);
  if (!Array.isArray(elements)) return [];
  const cases = elements.filter(({ name }) => name === 'testcase').map(({ attributes }) => attributes);
  const names = cases.map(({ classname, name }) => `${classname}\n${name}`);
  say('its cases have a class and names of their own', cases.length > 0 && new Set(names).size === names.length && cases.every(({ classname }) => classname), names);
  return elements;
}

export function lookAtAnnotations(say, commands) {
  const types = new Set(commands.map(({ name }) => name));
  const known = [...types].every((type) => ['error', 'warning', 'notice'].includes(type));
  say('the log holds annotations and no other command', known, commands);
  say('there are at most ten annotations', commands.length <= MOST.annotations, commands.length);
}

export function filesIn(folder) {
  if (!existsSync(folder)) return [];
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => !entry.isDirectory()).map((entry) => relative(folder, join(entry.parentPath ?? entry.path, entry.name)));
}

export function same(found, expected) {
  return JSON.stringify([...found].sort()) === JSON.stringify([...expected].sort());
}

function isWhole(file, format) {
  if (!existsSync(file)) return false;
  const text = readFileSync(file, 'latin1');
  if (format === 'json') return text.endsWith('}\n');
  return format === 'pdf' ? text.startsWith('%PDF-') && /%%EOF\s*$/.test(text) : text.startsWith('<!doctype html>') && /<\/html>\s*$/.test(text);
}

function attempt(work) {
  try {
    return work();
  } catch (error) {
    return error.message;
  }
}
