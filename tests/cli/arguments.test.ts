import { describe, expect, it } from 'vitest';
import { chooseLanguage } from '../../src/cli/choose-language.ts';
import { documentDate } from '../../src/printing/document-date.ts';
import { parseArguments } from '../../src/cli/parse-arguments.ts';
import { planOutputs } from '../../src/cli/plan-outputs.ts';
import { runHere } from './in-process.ts';

describe('parseArguments', () => {
  it('takes several outputs, and the capture anywhere', () => {
    const order = parseArguments(['-o', 'a.pdf', 'lab.pcapng', '-ob.html', '--output=c.json'], 'en');
    expect(order).toMatchObject({ input: 'lab.pcapng', outputs: ['a.pdf', 'b.html', 'c.json'], language: 'en', open: false });
  });

  it.each([[['--stream', '3', '0', 'lab.pcapng']], [['--stream', '0,3', 'lab.pcapng']], [['lab.pcapng', '--stream', '3', '--stream=0', '--stream', '3']]])('reads lists of numbers: %j', (argv) => {
    expect(parseArguments(argv, 'en')).toMatchObject({ input: 'lab.pcapng', streams: [0, 3], ports: undefined });
  });

  it('takes whatever follows -- for the capture', () => {
    expect(parseArguments(['--port', '80', '--', '--odd-name.pcap'], 'en')).toMatchObject({ input: '--odd-name.pcap', ports: [80] });
  });

  it.each([
    [['--bogus', 'x'], 'There is no option --bogus. lab-report --help lists them; a file whose name begins with a dash is written ./--bogus.'],
    [['--prot', '80', 'x'], 'There is no option --prot. Was --port meant?'],
    [[], 'No capture was named. Give the path of a pcap or pcapng file, e.g. lab-report lab.pcapng; lab-report --help shows the rest.'],
    [['a', 'b'], 'One capture at a time: "b" is one too many. Quote a name that has spaces in it; give each further output its own -o.'],
    [['x', '--lang', 'fr'], 'There are no reports in the language "fr". Choose --lang en or --lang zh-CN.'],
    [['x', '--port', '65536'], '--port takes whole numbers from 0 to 65535, and "65536" is none. Separate several by spaces or commas.'],
    [['x', '--stream', '-1'], '--stream takes whole numbers from 0 to 4294967295, and "-1" is none. Separate several by spaces or commas.'],
    [['x', '-o'], '-o, --output <file> needs a value. lab-report --help shows which.'],
    [['-'], 'Nothing is piped into standard input. Pipe a capture in, e.g. tcpdump -w - | lab-report -, or name a file.'],
  ])('refuses %j with exit code 2', async (argv, sentence) => {
    expect(await runHere(argv)).toMatchObject({ exitCode: 2, stdout: '', stderr: `lab-report: ${sentence}\n` });
  });

  it('tells mistakes in the language asked for, wherever it stands', async () => {
    const { stderr } = await runHere(['--bogus', '--lang', 'zh']);
    expect(stderr).toBe('lab-report: 没有--bogus这个选项。全部选项见lab-report --help；以短横线开头的文件名请写成./--bogus。\n');
  });
});

describe('chooseLanguage', () => {
  it.each([
    [{ LC_ALL: 'zh_CN.UTF-8', LANG: 'en_US.UTF-8' }, 'zh-CN'],
    [{ LC_ALL: '', LC_MESSAGES: 'zh_TW', LANG: 'en_US' }, 'zh-CN'],
    [{ LANG: 'zh' }, 'zh-CN'],
    [{ LANG: 'C.UTF-8' }, 'en'],
    [{ LC_ALL: 'POSIX', LANG: 'zh_CN' }, 'en'],
    [{ LANG: 'zha_XX' }, 'en'],
  ] as const)('reads %j as %s', (env, language) => {
    expect(chooseLanguage([], env)).toBe(language);
  });

  it.each(['zh', 'zh_CN', 'zh-cn', 'zh-CN'])('takes --lang %s for Chinese', (name) => {
    expect(chooseLanguage(['--lang', name], { LANG: 'en' })).toBe('zh-CN');
    expect(chooseLanguage([`--lang=${name}`], { LANG: 'en' })).toBe('zh-CN');
  });
});

describe('planOutputs', () => {
  it.each([
    ['captures/lab.pcapng', 'out/lab/report.html'],
    ['lab.2026.pcap.gz', 'out/lab.2026/report.html'],
    ['-', 'out/stdin/report.html'],
    ['.pcapng', 'out/capture/report.html'],
    ['实验二.pcapng', 'out/实验二/report.html'],
  ])('names the default documents of %s', (input, path) => {
    expect(planOutputs({ outputs: [], input, folder: '/nowhere' })[0]?.path).toBe(path);
  });
});

describe('documentDate', () => {
  it('is the capture’s own, unless SOURCE_DATE_EPOCH says otherwise', () => {
    expect(documentDate('1700000000123456789', {})?.toISOString()).toBe('2023-11-14T22:13:20.123Z');
    expect(documentDate('1700000000123456789', { SOURCE_DATE_EPOCH: '0' })?.toISOString()).toBe('1970-01-01T00:00:00.000Z');
  });

  it('is null where there is none that a PDF could bear', () => {
    expect([documentDate(null, {}), documentDate('99999999999999999999999', {}), documentDate('-5000000', {})]).toEqual([null, null, null]);
  });
});
