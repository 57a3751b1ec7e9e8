import { describe, expect, it } from 'vitest';
import { chooseLanguage } from '../../src/cli/choose-language.ts';
import { documentDate } from '../../src/printing/document-date.ts';
import { parseArguments } from '../../src/cli/parse-arguments.ts';
import { planOutputs } from '../../src/cli/plan-outputs.ts';
import { runHere } from './in-process.ts';

const NAME_A_SHELL = 'Name one shell and nothing else but --lang: lab-report completion bash, zsh, fish or powershell. A capture of that name is written ./completion.';

describe('parseArguments', () => {
  it('takes several captures and outputs, in any order', () => {
    const order = parseArguments(['-o', 'a.pdf', 'lab.pcapng', '-ob.html', '--output=c.json', '-', 'b/*.pcap'], 'en');
    expect(order).toMatchObject({ show: null, inputs: ['lab.pcapng', '-', 'b/*.pcap'], outputs: ['a.pdf', 'b.html', 'c.json'], language: 'en', open: false });
  });

  it('has these wishes where nothing is said', () => {
    expect(parseArguments(['x'], 'zh-CN')).toEqual({
      ...{
        show: null,
        inputs: ['x'],
        outputs: [],
        documents: ['html', 'pdf'],
        language: 'zh-CN',
        languageGiven: false,
        claims: false,
        packs: [],
        failOn: [],
        format: 'text',
        open: false,
        redact: false,
        quiet: false,
        verbose: false,
      },
    });
  });

  it.each([[['--stream', '3', '0', 'lab.pcapng']], [['--stream', '0,3', 'lab.pcapng']], [['lab.pcapng', '--stream', '3', '--stream=0', '--stream', '3']]])('reads lists of numbers: %j', (argv) => {
    expect(parseArguments(argv, 'en')).toMatchObject({ inputs: ['lab.pcapng'], streams: [0, 3], ports: undefined });
  });

  it('reads lists of words, given at once or one by one, each once', () => {
    const order = parseArguments(['x', '--documents', 'json,html', '--documents=json', '--fail-on', 'error, close.missing,', '--fail-on=close'], 'en');
    expect(order).toMatchObject({ documents: ['json', 'html'], failOn: ['error', 'close.missing', 'close'] });
  });

  it('reads what a job asks for', () => {
    const argv = ['x', '--rubric', 'lab', '--fail-under', '59.5', '--format', 'github', '--result', 'r.json', '--junit', 'j.xml', '--summary', 's.md', '--notes', 'n.md', '--jobs', '64'];
    expect(parseArguments(argv, 'en')).toMatchObject({ rubric: 'lab', failUnder: 59.5, format: 'github', result: 'r.json', junit: 'j.xml', summary: 's.md', notes: 'n.md', jobs: 64 });
  });

  it('takes whatever follows -- for a capture', () => {
    expect(parseArguments(['--port', '80', '--', '--odd-name.pcap'], 'en')).toMatchObject({ inputs: ['--odd-name.pcap'], ports: [80] });
    expect(parseArguments(['--', 'completion', 'bash'], 'en')).toMatchObject({ show: null, inputs: ['completion', 'bash'] });
  });

  it('takes completion for a command where it comes first, and a path to such a file for a capture', () => {
    expect(parseArguments(['completion', 'zsh'], 'en')).toMatchObject({ show: 'completion', shell: 'zsh', inputs: [] });
    expect(parseArguments(['--lang', 'zh', 'completion', 'zsh'], 'en')).toMatchObject({ show: 'completion', shell: 'zsh', language: 'zh-CN' });
    expect(parseArguments(['./completion', 'bash'], 'en')).toMatchObject({ show: null, inputs: ['./completion', 'bash'] });
    expect(parseArguments(['lab.pcapng', 'completion'], 'en')).toMatchObject({ show: null, inputs: ['lab.pcapng', 'completion'] });
    expect(parseArguments(['completion', '--help'], 'en')).toMatchObject({ show: 'help' });
  });

  it.each([
    [['--bogus', 'x'], 'There is no option --bogus. lab-report --help lists them; a file whose name begins with a dash is written ./--bogus.'],
    [['--prot', '80', 'x'], 'There is no option --prot. Was --port meant?'],
    [[], 'No capture was named. Give the path of a pcap or pcapng file, e.g. lab-report lab.pcapng; lab-report --help shows the rest.'],
    [['x', '--lang', 'fr'], 'There are no reports in the language "fr". Choose --lang en or --lang zh-CN.'],
    [['x', '--port', '65536'], '--port takes whole numbers from 0 to 65535, and "65536" is none. Separate several by spaces or commas.'],
    [['x', '--stream', '-1'], '--stream takes whole numbers from 0 to 4294967295, and "-1" is none. Separate several by spaces or commas.'],
    [['x', '-o'], '--output needs a value, e.g. --output report.pdf.'],
    [['x', '--notes', ''], '--notes needs a value, e.g. --notes notes.md.'],
    [['x', '--fail-on', ','], '--fail-on needs a value, e.g. --fail-on error.'],
    [['x', '--documents', 'html,odt'], 'There is no document "odt". Choose html, pdf, docx, md or json for --documents, or several with commas between them.'],
    [['x', '--format', 'xml'], 'There is no output format "xml". Choose --format text, json or github.'],
    [['x', '--fail-under', '100.5'], '--fail-under takes a number from 0 to 100, and "100.5" is none. Decimals follow a point.'],
    [['x', '--fail-under', '60%'], '--fail-under takes a number from 0 to 100, and "60%" is none. Decimals follow a point.'],
    [['x', '--jobs', '0'], '--jobs takes a whole number from 1 to 64, and "0" is none.'],
    [['x', '--jobs', '1e1'], '--jobs takes a whole number from 1 to 64, and "1e1" is none.'],
    [['completion'], NAME_A_SHELL],
    [['completion', 'tcsh'], 'There is no completion for the shell "tcsh". Choose bash, zsh, fish or powershell.'],
    [['completion', 'bash', 'x'], NAME_A_SHELL],
    [['completion', 'bash', '-o', 'x'], NAME_A_SHELL],
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
    expect(planOutputs({ outputs: [], documents: ['html', 'pdf'], read: [], inputs: [input], folder: '/nowhere' })[0]?.[0]?.path).toBe(path);
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
