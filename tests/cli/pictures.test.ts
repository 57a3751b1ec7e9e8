import { copyFileSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { LAB, runHere, scratchFolder } from './in-process.ts';

const folder = scratchFolder();
mkdirSync(join(folder, 'lab/图'), { recursive: true });
copyFileSync(LAB, join(folder, 'lab/lab.pcapng'));
copyFileSync('docs/pictures/handshake.png', join(folder, 'lab/图/网页 1.png'));
copyFileSync('docs/pictures/handshake.png', join(folder, 'outside.png'));
copyFileSync('samples/site/logo.svg', join(folder, 'lab/logo.svg'));
symlinkSync('../outside.png', join(folder, 'lab/link.png'));
writeFileSync(join(folder, 'lab/text.png'), 'no picture');
writeFileSync(join(folder, 'lab/bomb.png'), Buffer.concat([Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), Buffer.from('00010000000100000806000000', 'hex')]));
writeFileSync(join(folder, 'lab/large.png'), Buffer.alloc(8 * 1024 * 1024 + 1));

const report = (text: string) => {
  writeFileSync(join(folder, 'lab/notes.md'), `---\ncapture: lab.pcapng\n---\n${text}`);
  return runHere(['lab/notes.md', '-q', '-o', 'report.html'], { folder });
};

describe('pictures of the notes', () => {
  it('stand in the report as figures of their own, by their octets', async () => {
    expect(await report('before ![The page](<图/网页 1.png>) after\n\n::picture{file=logo.svg title="My logo"}')).toMatchObject({ exitCode: 0, stderr: '' });
    const html = readFileSync(join(folder, 'report.html'), 'utf8');
    expect(html).toMatch(/<p>before <\/p>[\s\S]*<img src="data:image\/png;base64,[^"]+" alt="The page" width="\d+" height="\d+">\s*<figcaption>The page<\/figcaption>[\s\S]*<p> ?after<\/p>/);
    expect(html).toMatch(/<img src="data:image\/svg\+xml;base64,[^"]+" alt="My logo">/);
  });

  it.each([
    ['gone.png', 'there is no picture "gone.png"'],
    ['../outside.png', 'lies outside the folder'],
    ['link.png', 'lies outside the folder'],
    ['C:\\Users\\me\\page.png', 'lies outside the folder'],
    ['/etc/passwd', 'lies outside the folder'],
    ['https://x.y/z.png', 'lies outside the folder'],
    ['text.png', 'is no picture that can be printed'],
    ['bomb.png', 'is larger than'],
    ['large.png', 'is larger than'],
  ])('that cannot be printed are said with their place, and the report is made: %s', async (path, sentence) => {
    expect(await report(`\n![p](<${path}>)`)).toMatchObject({ exitCode: 3, stderr: expect.stringMatching(/line 5, column 1/) });
    expect((await report(`\n![p](<${path}>)`)).stderr).toContain(sentence);
    expect(readFileSync(join(folder, 'report.html'), 'utf8')).toContain('[picture: p, ');
  });
});
