import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';

const english = readFileSync('docs/ci.md', 'utf8');
const chinese = readFileSync('docs/ci.zh-CN.md', 'utf8');
const workflow = readFileSync('ci/github/workflow.yml', 'utf8');
const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };

interface Action {
  inputs: Record<string, { default: string }>;
  outputs: Record<string, object>;
}

const action = parse(readFileSync('action.yml', 'utf8')) as Action;
const gitlab = parse(readFileSync('ci/gitlab.yml', 'utf8')) as { variables: Record<string, string> };

/** The first two cells of every row of Markdown tables. */
const rows = english.split('\n').flatMap((line) => {
  const [, first = '', second = ''] = line.split('|').map((cell) => cell.trim().replaceAll('`', ''));
  return line.startsWith('|') ? [{ names: first.split(', '), second }] : [];
});

describe.each([
  ['docs/ci.md', english],
  ['docs/ci.zh-CN.md', chinese],
])('%s', (_, text) => {
  it('shows the starter workflow as it is', () => {
    expect(text).toContain(`\`\`\`yaml\n${workflow}\`\`\`\n`);
  });

  it('names this version wherever it names one', () => {
    const named = [...text.matchAll(/lab-report[@-]v?(\d+\.\d+\.\d+)|ref: v(\d+\.\d+\.\d+)/g)].map(([, one, other]) => one ?? other);
    expect(new Set(named)).toEqual(new Set([version]));
  });
});

describe('the tables of docs/ci.md', () => {
  it('have every input with its default', () => {
    for (const [name, { default: usual }] of Object.entries(action.inputs)) expect(rows).toContainEqual({ names: [name], second: usual });
  });

  it('have every output', () => {
    for (const name of Object.keys(action.outputs)) expect(rows.flatMap(({ names }) => names)).toContain(name);
  });

  it('have every variable of the template for GitLab with its default', () => {
    for (const [name, usual] of Object.entries(gitlab.variables)) expect(rows).toContainEqual({ names: [name], second: usual });
  });
});
