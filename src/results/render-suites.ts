import junit, { type Builder, type TestSuite } from 'junit-report-builder';
import type { Voice } from '../explanations/open-voice.ts';
import type { JunitCase } from './junit-cases.ts';
import { oneLine } from './one-line.ts';

/** The package's types speak of a default export; what Node imports is the builder itself. */
const BUILDER = junit as unknown as Builder;

/** Octets before escaping, which can make six of one; GitLab takes files of up to 30 MB. */
const BUDGET = 4 * 1024 * 1024;
/** Characters of a path and of a text. */
const PATH_SHOWN = 300;
const TEXT_SHOWN = 2000;

/** Tests about one thing: a capture, a student. */
export interface JunitSuite {
  /** Stands before each test's name. */
  name: string;
  /** The path of the file that the tests are about; '' for none. */
  file: string;
  cases: readonly JunitCase[];
}

/**
 * Suites as JUnit XML. As GitLab wants it, a test's name is unique in the whole file and stays the same from run to run, its class names the
 * suite, and no time or host is in it. What has no room is counted in one last test.
 */
export function renderSuites(suites: readonly JunitSuite[], voice: Voice): string {
  const builder = BUILDER.newBuilder().name('lab-report');
  const names = new Set<string>();
  const room = { octets: BUDGET, leftOut: [] as JunitCase[] };
  for (const suite of suites) addSuite(builder.testSuite(), suite, { names, room });
  if (room.leftOut.length > 0) addCase(builder.testSuite().name('lab-report'), leftOutCase(room.leftOut, voice), { className: 'lab-report', name: voice.text('junit.left-out') });
  return builder.build().concat('\n');
}

interface Filling {
  /** Those that the file has. */
  names: Set<string>;
  room: { octets: number; leftOut: JunitCase[] };
}

function addSuite(to: TestSuite, { name, file, cases }: JunitSuite, { names, room }: Filling): void {
  const path = oneLine(name, PATH_SHOWN);
  to.name(path);
  for (const one of cases) {
    room.octets -= octetsOf(one) + 3 * Buffer.byteLength(path);
    if (room.octets < 0) room.leftOut.push(one);
    else addCase(to, one, { className: `lab-report.${path}`, name: uniqueName(`${path}: ${oneLine(one.name, PATH_SHOWN)}`, names), file: oneLine(file, PATH_SHOWN) });
  }
}

function addCase(suite: TestSuite, { outcome, text }: JunitCase, { className, name, file }: { className: string; name: string; file?: string }): void {
  const test = suite.testCase().className(className).name(name);
  if (file) test.file(file);
  const told = toldText(text);
  if (outcome === 'failed') test.failure(told, 'check').stacktrace(told);
  else if (outcome === 'error') test.error(told, 'run', told);
  else {
    if (outcome === 'skipped') test.skipped();
    if (told) test.standardOutput(told);
  }
}

/** GitLab takes `[[ATTACHMENT|path]]` in an output for a file that it should show. */
function toldText(text: string): string {
  return text.split('\n').map((line) => oneLine(line, TEXT_SHOWN).replaceAll('[[', '[ [')).join('\n');
}

/** The second of a name gets ` (2)`: it stays with the same test as long as the capture does. */
function uniqueName(name: string, names: Set<string>): string {
  let unique = name;
  for (let count = 2; names.has(unique); count += 1) unique = `${name} (${count})`;
  names.add(unique);
  return unique;
}

/** Its text stands twice where it fails. */
function octetsOf({ name, text }: JunitCase): number {
  return 100 + Buffer.byteLength(name) + 2 * Buffer.byteLength(text);
}

function leftOutCase(leftOut: JunitCase[], voice: Voice): JunitCase {
  const failed = leftOut.some(({ outcome }) => outcome === 'failed' || outcome === 'error');
  return { name: '', outcome: failed ? 'failed' : 'passed', text: voice.text('junit.more', { more: { value: leftOut.length } }) };
}
