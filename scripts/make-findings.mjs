// docs/findings.md: every kind of finding with its level, when it is found and what it says, from the table of levels and the words;
// with --print it goes to standard output. When a kind is found is told by docs/findings.descriptions.json.
import { readFileSync, writeFileSync } from 'node:fs';
import { importSource } from './import-source.mjs';

const { FINDING_LEVELS } = await importSource('src/findings/finding-levels.ts');
const { FINDING_KINDS } = await importSource('src/findings/finding-kinds.ts');
const { openVoice, plainText } = await importSource('src/explanations/open-voice.ts');
const { phraseFinding } = await importSource('src/explanations/phrase-finding.ts');
const { FINDING_EXAMPLES } = await importSource('tests/support/finding-examples.ts');

const path = (relative) => new URL(`../${relative}`, import.meta.url);
const DOCUMENT = path('docs/findings.md');
const voices = [openVoice('en'), openVoice('zh-CN')];
const when = JSON.parse(readFileSync(path('docs/findings.descriptions.json'), 'utf8'));
/** Levels of the kinds that hold several sorts of findings. */

const HEAD = `# Findings

<!-- Made by scripts/make-findings.mjs from src/findings/finding-levels.ts and the words of both languages: change those. -->

A finding is a fact of a capture that somebody should act on or know of. The report lists them behind what was captured, the run's result
(\`--format json\`, \`--result\`, \`--junit\`, \`--summary\`) holds them, and \`--fail-on\` makes a run fail where there is one:

    lab-report lab.pcapng --fail-on error
    lab-report lab.pcapng --fail-on warning,exchange.unread
    lab-report lab.pcapng --fail-on close,handshake.missing

\`--fail-on\` takes levels (each stands for itself and graver ones), groups (the word before the dot, also written \`close.*\`) and kinds.
Findings about a connection are looked for in the connections that the report tells in full.

| level | what it means |
|---|---|
| error | The lab's questions cannot be answered from this capture: it has to be made again. |
| warning | Something is missing or went wrong, and what is reported suffers. |
| note | Worth knowing; nothing is wrong with the capture. |

Numbers in the sentences below are examples.
`;

deliver([HEAD, ...[...new Set(FINDING_KINDS.map(groupOf))].map(groupText)].join('\n'));

function deliver(text) {
  if (process.argv.includes('--print')) process.stdout.write(text);
  else writeFileSync(DOCUMENT, text);
}

function groupOf(kind) {
  return kind.slice(0, kind.indexOf('.'));
}

function groupText(group) {
  return [`## ${group}`, ...FINDING_KINDS.filter((kind) => groupOf(kind) === group).map(kindText)].join('\n\n').concat('\n');
}

function kindText(kind) {
  const examples = FINDING_EXAMPLES.filter(({ fact }) => fact.kind === kind);
  const sentences = examples.length > 1 ? variantTable(examples) : quote(examples[0]);
  return `### ${kind}\n\n**${levelsOf(kind)}** · ${when[kind]}\n\n${sentences}`;
}

function levelsOf(kind) {
  const rule = FINDING_LEVELS[kind];
  return typeof rule === 'string' ? rule : rule.among.join(' or ');
}

function quote(example) {
  const lines = sentencesOf(example).map((sentence) => `> ${sentence}`);
  return lines.join('  \n');
}

function variantTable(examples) {
  const rows = examples.map((example) => `| ${example.variant} | ${levelOf(example)} | ${sentencesOf(example).join('<br>')} |`);
  return ['| sort | level | sentence |', '|---|---|---|', ...rows].join('\n');
}

function levelOf({ fact }) {
  const rule = FINDING_LEVELS[fact.kind];
  return typeof rule === 'string' ? rule : rule.judge(fact.params, { httpPorts: new Set() });
}

function sentencesOf({ fact }) {
  return voices.map((voice) => plainText(phraseFinding(voice, { kind: fact.kind, level: 'note', fact })));
}
