import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { LAB, runHere, SAMPLES, scratchFolder } from './in-process.ts';

const folder = scratchFolder();
const put = (sample: string, path: string) => {
  mkdirSync(join(folder, path, '..'), { recursive: true });
  copyFileSync(join(SAMPLES, sample), join(folder, path));
};

put('lab.pcapng', 'class/ann/lab.pcapng');
put('abort.pcapng', 'class/bob/lab.pcapng');
put('loss.pcapng', 'class/loss.pcapng');
writeFileSync(join(folder, 'class/bad.pcapng'), 'PK\u0003\u0004 not a capture');

describe('several captures', () => {
  it('each have a folder of their own, named after them, and are told in their order', async () => {
    const argv = ['class/ann/lab.pcapng', 'class/loss.pcapng', 'class/bob/lab.pcapng', '-q', '--documents', 'json,html', '-o', 'several/'];
    const { exitCode, stdout, stderr } = await runHere(argv, { folder });
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
    expect(stdout.split('\n')).toEqual([...['ann-lab', 'loss', 'bob-lab'].flatMap((name) => [`several/${name}/report.json`, `several/${name}/report.html`]), '']);
    expect(JSON.parse(readFileSync(join(folder, 'several/bob-lab/report.json'), 'utf8')).capture.name).toBe('lab.pcapng');
  });

  it('share one run: what is wrong with one stops no other, and the exit code says it', async () => {
    const { exitCode, stdout, stderr } = await runHere(['class/bad.pcapng', 'gone.pcapng', 'class/loss.pcapng', '--documents', 'json', '-o', 'faulty/'], { folder });
    expect(exitCode).toBe(3);
    expect(stdout).toBe('faulty/loss/report.json\n');
    expect(stderr).toBe(
      [
        '[1/3] Reading class/bad.pcapng',
        'lab-report: Cannot read "class/bad.pcapng" as a capture: expected a pcap or pcapng magic number, found 50 4b 03 04 (a ZIP file). Unpack it and give the capture inside.',
        '[2/3] Reading gone.pcapng',
        'lab-report: Cannot read "gone.pcapng": there is no such file. Check the spelling and the folder that the command runs in.',
        '[3/3] Reading class/loss.pcapng',
        '',
      ].join('\n'),
    );
    expect(readdirSync(join(folder, 'faulty'))).toEqual(['loss']);
  });

  it('give the same documents one at a time and together', async () => {
    const inputs = ['class/ann/lab.pcapng', 'class/loss.pcapng', 'class/bob/lab.pcapng'];
    await runHere([...inputs, '-q', '--documents', 'html', '-o', 'alone/', '--jobs', '1'], { folder });
    await runHere([...inputs, '-q', '--documents', 'html', '-o', 'together/', '--jobs', '3'], { folder });
    for (const name of ['ann-lab', 'loss', 'bob-lab']) {
      const [alone, together] = ['alone', 'together'].map((place) => readFileSync(join(folder, place, name, 'report.html')));
      expect(together?.equals(alone ?? Buffer.alloc(0))).toBe(true);
    }
  });

  it('cannot go into one file', async () => {
    const outcome = await runHere(['class/loss.pcapng', LAB, '-o', 'one.pdf'], { folder });
    expect(outcome).toMatchObject({ exitCode: 2, stderr: 'lab-report: Cannot write 2 reports to "one.pdf": that is one file. Name a folder, e.g. -o out/.\n' });
  });

  it('are never overwritten, whichever of them a document would fall on', async () => {
    mkdirSync(join(folder, 'trap/loss'), { recursive: true });
    copyFileSync(LAB, join(folder, 'trap/loss/report.json'));
    const outcome = await runHere(['class/loss.pcapng', 'trap/loss/report.json', '--documents', 'json', '-o', 'trap/'], { folder });
    expect(outcome).toMatchObject({ exitCode: 2, stdout: '', stderr: expect.stringContaining('it would be lost') });
    expect(readFileSync(join(folder, 'trap/loss/report.json')).equals(readFileSync(LAB))).toBe(true);
  });
});

describe('a pattern', () => {
  const named = async (...argv: string[]) => (await runHere([...argv, '-q', '--documents', 'json', '-o', 'matched/'], { folder })).stdout;

  it('stands for the files that it matches, in the order of their paths, each once', async () => {
    expect(await named('class/**/*.pcapng', 'class/loss.pcapng')).toBe('matched/ann-lab/report.json\nmatched/bob-lab/report.json\nmatched/loss/report.json\n');
  });

  it('matches whatever case the ending has', async () => {
    put('loss.pcapng', 'upper/LOSS.PCAPNG');
    expect(await named('upper/*.pcap{,ng}')).toBe('matched/LOSS/report.json\n');
  });

  it('may begin above the folder, or at the root', async () => {
    mkdirSync(join(folder, 'class/inner'), { recursive: true });
    const options = { folder: join(folder, 'class/inner') };
    for (const pattern of ['../lo*.pcapng', join(folder, 'class/lo*.pcapng')]) {
      expect(await runHere([pattern, '-q', '--documents', 'json', '-o', 'up/'], options)).toMatchObject({ exitCode: 0, stdout: 'up/loss/report.json\n' });
    }
  });

  it('is a file name where a file has that name', async () => {
    put('loss.pcapng', 'odd/[a]*.pcapng');
    expect(await named('odd/[a]*.pcapng')).toBe('matched/[a]_/report.json\n');
  });

  it('does not follow a link out of its folder, nor into packages', async () => {
    mkdirSync(join(folder, 'linked'));
    symlinkSync(join(folder, 'class'), join(folder, 'linked/away'));
    put('loss.pcapng', 'linked/node_modules/x/loss.pcapng');
    const outcome = await runHere(['linked/**/*.pcapng'], { folder });
    expect(outcome).toMatchObject({ exitCode: 3, stderr: 'lab-report: No file matches "linked/**/*.pcapng". Check the pattern and the folder that the command runs in.\n' });
    expect(existsSync(join(folder, 'out'))).toBe(false);
  });

  it('that matches nothing is said, and no failure where another does', async () => {
    const outcome = await runHere(['class/*.pcap', 'class/loss.*', '--documents', 'json', '-o', 'matched'], { folder });
    expect(outcome).toMatchObject({ exitCode: 0, stderr: expect.stringMatching(/^No file matches "class\/\*\.pcap"\.\n/) });
  });
});
