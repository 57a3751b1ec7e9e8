import { describe, expect, it } from 'vitest';
import { INSPECT } from '../../src/cli/inspect/inspect-options.ts';
import { openOutput } from '../../src/cli/inspect/open-output.ts';
import { readInspectOrder } from '../../src/cli/inspect/read-inspect-order.ts';
import { openWords } from '../../src/cli/open-words.ts';
import { LANGUAGES } from '../../src/explanations/explanation.ts';
import { LAB, runHere } from './in-process.ts';

const inspect = (...argv: string[]) => runHere(['inspect', LAB, ...argv]);

describe('inspect', () => {
  it('lists the frames that a filter lets through', async () => {
    const { stdout, exitCode } = await inspect('-Y', 'tcp.flags.syn == 1', '-c', '9');
    expect(exitCode).toBe(0);
    expect(stdout.split('\n').map((row) => row.slice(0, 56))).toEqual(['    7 0.397309031    127.0.0.1 → 127.0.0.1    TCP 74 398', '    8 0.397325786    127.0.0.1 → 127.0.0.1    TCP 74 808', '']);
  });

  it('writes fields as -E wishes, and several values between aggregators', async () => {
    const fields = ['-Tfields', '-e', 'frame.number', '-e', 'ip.addr', '-E', 'header=y', '-E', 'separator=,', '-E', 'aggregator=/s', '-E', 'quote=d'];
    const { stdout } = await inspect('-c1', ...fields);
    expect(stdout).toBe('frame.number,ip.addr\n"1","127.0.0.1 127.0.0.1"\n');
  });

  it('writes JSON that a program can read', async () => {
    const { stdout } = await inspect('-c', '2', '-T', 'json');
    expect(JSON.parse(stdout)).toHaveLength(2);
    const lines = (await inspect('-c', '2', '-T', 'ndjson', '-e', 'frame.number')).stdout.trim().split('\n');
    expect(lines.map((line) => JSON.parse(line)._source.layers['frame.number'])).toEqual([['1'], ['2']]);
  });

  it('takes -r and a filter as operands, as tshark does', async () => {
    const { stdout } = await runHere(['inspect', '-2nr', LAB, 'tcp.flags.syn', '==', '1', '-c', '7']);
    expect(stdout.split('\n')).toHaveLength(2);
  });

  it('marks the place of a mistake in a filter, wide characters counted', async () => {
    const { stderr, exitCode } = await inspect('-Y', 'http.host == "中文" && ipp.src');
    expect(exitCode).toBe(2);
    expect(stderr).toContain('\n    http.host == "中文" && ipp.src\n                           ^~~~~~~\n');
  });

  it('names the nearest fields of those that it does not know', async () => {
    const { stderr, exitCode } = await inspect('-T', 'fields', '-e', 'tcp.srcprt', '-e', 'frame.number');
    expect(exitCode).toBe(2);
    expect(stderr).toContain('\n    tcp.srcprt (tcp.srcport');
    expect(stderr).not.toContain('frame.number');
  });

  it('shows of a long mistake what is around it', async () => {
    const many = await inspect('-T', 'fields', ...Array.from({ length: 3000 }, (_, index) => ['-e', `tcp.nothing${index}`]).flat());
    expect(many.stderr.split('\n').slice(0, -1).slice(-2)).toEqual([expect.stringMatching(/^ {4}tcp\.nothing19\b/), '    …']);
    const { stderr } = await inspect('-Y', `${'tcp or '.repeat(3000)}ipp.src${' or tcp'.repeat(1000)}`);
    const [, text = '', mark = ''] = stderr.split('\n');
    expect(text.slice(mark.indexOf('^'), mark.length)).toBe('ipp.src');
    expect(text.length).toBeLessThan(220);
    expect((await inspect('-Y', 'a'.repeat(50_000))).stderr.length).toBeLessThan(600);
  });

  it('takes an empty filter for every frame, as tshark does', async () => {
    const { stdout, exitCode } = await inspect('-Y', '', '-c', '3');
    expect([exitCode, stdout.split('\n').length]).toEqual([0, 4]);
  });

  it('tells the relative numbers in the line of TCP, by whatever it is asked for', async () => {
    expect((await inspect('-c', '7', '-Y', 'tcp', '-T', 'fields', '-e', 'tcp')).stdout).toMatch(/, Seq: 0, Len: 0\n$/);
  });

  it('draws no flow where there is no TCP', async () => {
    expect(await inspect('-q', '-z', 'flow,tcp,tcp.port == 1')).toMatchObject({ exitCode: 0, stdout: '' });
  });

  it('sends no control characters to a terminal', async () => {
    const { stdout } = await runHere(['inspect', LAB, '-V', '-x', '-c', '20'], { terminal: true, env: { NO_COLOR: '1' } });
    expect(stdout).not.toMatch(/[^\P{Cc}\n]/u);
  });

  it('lists all fields without a capture, in the language of the run', async () => {
    const { stdout } = await runHere(['inspect', '-G', 'fields', '--lang', 'zh-CN']);
    expect(stdout).toMatch(/^F\tSource Port\ttcp\.srcport\tFT_UINT16\ttcp\tBASE_PT_TCP\t0x0\t.*\p{Script=Han}/mu);
  });
});

describe.each(LANGUAGES)('inspect in %s', (language) => {
  const FAULTS = [
    ['-w', 'x'],
    ['-i', 'eth0'],
    ['-d', 'x'],
    ['-R', 'x'],
    ['-T', 'pdml'],
    ['-T', 'x'],
    ['-T', 'fields'],
    ['-e', 'ip.src'],
    ['-t', 'x'],
    ['-c', '0'],
    ['-z', 'x'],
    ['-z', 'follow,tcp'],
    ['-E', 'x', '-T', 'json'],
    ['-Z'],
    ['--tre'],
  ];

  it.each(FAULTS)('refuses %s %s with exit code 2', async (...argv) => {
    const { stderr, stdout, exitCode } = await inspect(...argv.filter(Boolean), '--lang', language);
    expect({ stdout, exitCode }).toEqual({ stdout: '', exitCode: 2 });
    expect(/\p{Script=Han}/u.test(stderr)).toBe(language === 'zh-CN');
  });

  it('explains every option, and has words for no others', async () => {
    const { stdout } = await runHere(['inspect', '--help', '--lang', language]);
    for (const { name, short } of INSPECT.options) expect(stdout).toContain(`  ${short ? `-${short}, ` : ''}--${name} `);
    const { say } = openWords(language);
    for (const { name } of INSPECT.options) expect(say(`inspect.option.${name}`)).not.toBe('');
  });
});

describe('INSPECT', () => {
  it('gives examples that are no mistakes', () => {
    for (const { line } of INSPECT.examples) {
      const [, words = ''] = /lab-report inspect (.*)$/.exec(line) ?? [];
      expect(readInspectOrder(words.replaceAll("'", '').split(' '), 'en').capture).not.toBe('');
    }
  });
});

describe('openOutput', () => {
  function slowTerminal() {
    const stdout = { written: '', listeners: [] as [event: string, listener: () => void][] };
    const say = (event: string) => {
      for (const [name, listener] of stdout.listeners) if (name === event) listener();
    };
    const write = (text: string) => {
      stdout.written += text;
      return false;
    };
    return { stdout, say, terminal: { write, once: (event: string, listener: () => void) => stdout.listeners.push([event, listener]), off: () => {} } };
  }

  it('waits for a slow reader', async () => {
    const { stdout, say, terminal } = slowTerminal();
    const first = openOutput(terminal, true).write('a\n');
    say('drain');
    expect(await first).toBe(true);
    expect(stdout.written).toBe('a\n');
  });

  it('ends for a reader that went away', async () => {
    const { stdout, say, terminal } = slowTerminal();
    const output = openOutput(terminal, true);
    const first = output.write('a\n');
    say('error');
    expect(await first).toBe(false);
    expect(await output.write('b\n')).toBe(false);
    expect(stdout.written).toBe('a\n');
  });
});
