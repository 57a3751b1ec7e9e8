import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readNotes } from '../../src/notes/read-notes.ts';
import { shippedProfiles } from '../../src/profiles/shipped-profiles.ts';
import { LAB, runHere, scratchFolder } from './in-process.ts';

const folder = scratchFolder();
const init = (...argv: string[]) => runHere(['init', ...argv], { folder });

describe('init', () => {
  it.each(shippedProfiles())('makes a folder whose notes are the report’s of %s', async (profile) => {
    for (const lang of ['en', 'zh-CN']) {
      const name = `${profile}-${lang}`;
      expect(await init(name, '--profile', profile, '--lang', lang, '--name', '李华', '--number', '0042')).toMatchObject({ exitCode: 0 });
      expect(readdirSync(join(folder, name), { recursive: true }).sort()).toEqual(['.gitignore', 'notes.md', 'site', 'site/index.html', 'site/introduction.wav', 'site/logo.svg']);
      const { front, flaws, blocks } = readNotes(readFileSync(join(folder, name, 'notes.md'), 'utf8'));
      expect(flaws).toEqual([]);
      expect(front).toMatchObject({ profile, language: lang, capture: 'lab.pcapng', others: [], cover: { name: '李华', number: '0042' } });
      expect(blocks.every(({ type }) => type === 'heading')).toBe(true);
      copyFileSync(LAB, join(folder, name, 'lab.pcapng'));
      expect(await runHere([`${name}/notes.md`, '-q', '-o', `${name}.html`], { folder })).toMatchObject({ exitCode: 0, stderr: '' });
    }
  });

  it('writes the name into page and logo as text', async () => {
    await init('named', '--name', '<b>A & B', '--number', '"7"');
    expect(readFileSync(join(folder, 'named/site/index.html'), 'utf8')).toContain('<p><strong>Name:</strong> &#60;b&#62;A &#38; B</p>');
    expect(readFileSync(join(folder, 'named/site/logo.svg'), 'utf8')).toMatch(/>BA<\/text>/);
  });

  it('says the two commands as they are typed where it ran', async () => {
    const { stderr } = await init('my lab', '--profile', 'zhejiang', '--lang', 'zh-CN');
    for (const typed of ['--directory "my lab/site"', '"my lab/lab.pcapng"', 'lab-report "my lab/notes.md" -o "my lab/report.pdf"']) expect(stderr).toContain(typed);
    expect(readFileSync(join(folder, 'my lab/notes.md'), 'utf8')).toMatch(/^---\n题目: [\s\S]*\n实验项目名称:\n[\s\S]*\n抓包文件: lab.pcapng\n模板: zhejiang\n语言: zh-CN\n思考题: \[lab2\]\n---/);
  });

  it('writes over nothing', async () => {
    mkdirSync(join(folder, 'taken/site'), { recursive: true });
    writeFileSync(join(folder, 'taken/site/logo.svg'), 'mine');
    expect(await init('taken')).toMatchObject({ exitCode: 6, stdout: '', stderr: expect.stringContaining('taken/site/logo.svg') });
    expect(readdirSync(join(folder, 'taken'))).toEqual(['site']);
  });

  it('writes in the language of the profile unless told', async () => {
    expect(await init('chinese', '--profile', 'zhejiang')).toMatchObject({ exitCode: 0 });
    expect(readFileSync(join(folder, 'chinese/notes.md'), 'utf8')).toContain('zh-CN');
    expect(await init('told', '--profile', 'zhejiang', '--lang', 'en')).toMatchObject({ exitCode: 0 });
    expect(readFileSync(join(folder, 'told/notes.md'), 'utf8')).toContain('language: en');
  });

  it('takes a school’s own profile along', async () => {
    mkdirSync(join(folder, 'ours'));
    writeFileSync(
      join(folder, 'ours/profile.yaml'),
      'title: Ours\nnumbering: none\nschool: Our School\ncover: [{ key: tutor, label: Tutor }]\nsections: [{ id: all, title: All of it, parts: [capture] }]\nstyle: s.css\n',
    );
    writeFileSync(join(folder, 'ours/s.css'), 'h1 { letter-spacing: 1px }');
    expect(await init('school', '--profile', './ours')).toMatchObject({ exitCode: 0 });
    copyFileSync(LAB, join(folder, 'school/lab.pcapng'));
    expect(await runHere(['school/notes.md', '-q', '-o', 'school.html'], { folder })).toMatchObject({ exitCode: 0 });
    const html = readFileSync(join(folder, 'school.html'), 'utf8');
    for (const words of ['Our School', 'Tutor', 'All of it', 'letter-spacing: 1px']) expect(html).toContain(words);
  });

  it.each([
    [['--profile', 'none-such'], 2, 'There is no profile "none-such".'],
    [['a', 'b'], 2, 'One folder at a time'],
    [['--nonsense'], 2, 'There is no option --nonsense'],
    [['--lang', 'xx'], 2, '"xx"'],
  ])('says what is wrong with %j', async (argv, exitCode, sentence) => {
    expect(await init(...argv)).toMatchObject({ exitCode, stdout: '', stderr: expect.stringContaining(sentence) });
  });
});

describe('a profile', () => {
  it.each([
    ['title: a\nsections: []', 'line 2, column 11: sections is empty'],
    ['title: a\nsections: [{ id: x, title: b, parts: [nonsense] }]', 'line 2, column 39: parts cannot be "nonsense"'],
    ['title: a\nsections: [{ id: x, title: b }, { id: x, title: c }]', 'line 2, column 39: a section above has the id "x" too'],
    ['title: a\nstyle: s.css\nsections: [{ id: x, title: b }]', 'there is no s.css'],
    ['title: [', 'line 1, column 9: this '],
    ['title: a\nlogo: ../x.png\nsections: [{ id: x, title: b }]', 'line 2, column 7: logo is no name'],
  ])('with a mistake is refused with its place: %j', async (yaml, sentence) => {
    mkdirSync(join(folder, 'wrong'), { recursive: true });
    writeFileSync(join(folder, 'wrong/profile.yaml'), yaml);
    expect(await runHere([LAB, '--profile', './wrong', '-o', 'x.html'], { folder })).toMatchObject({ exitCode: 3, stderr: expect.stringContaining(sentence) });
  });

  it.each(['@import "x";', 'a { background: url(http://x.y/z) }', '</style><script>', 'a { b: \\75rl(x) }'])('whose style could load something is refused: %s', async (css) => {
    writeFileSync(join(folder, 'wrong/profile.yaml'), 'title: a\nstyle: s.css\nsections: [{ id: x, title: b }]');
    writeFileSync(join(folder, 'wrong/s.css'), css);
    expect(await runHere([LAB, '--profile', './wrong', '-o', 'x.html'], { folder })).toMatchObject({ exitCode: 3, stderr: expect.stringContaining('its style would load something') });
  });
});

describe('notes as the input', () => {
  const notes = (text: string) => {
    mkdirSync(join(folder, 'in'), { recursive: true });
    copyFileSync(LAB, join(folder, 'in/lab.pcapng'));
    writeFileSync(join(folder, 'in/notes.md'), text);
    return runHere(['in/notes.md', '-q', '-o', 'in.html'], { folder });
  };

  it('name their capture, language and filter', async () => {
    expect(await notes('---\ncapture: lab.pcapng\nlanguage: zh-CN\nfilter: tcp.stream == 1\n---\n## 总结\n\n写完了。')).toMatchObject({ exitCode: 0 });
    const html = readFileSync(join(folder, 'in.html'), 'utf8');
    expect(html).toContain('<html lang="zh-CN">');
    expect(html).toContain('tcp.stream == 1');
    expect(html).not.toContain('id="connection-0"');
  });

  it('are made all the same where something in them is missing, with exit code 3 and its place', async () => {
    expect(await notes('---\ncapture: lab.pcapng\n---\n\n::handshak\n\n{{9999 tcp.ack}}')).toMatchObject({
      exitCode: 3,
      stderr: expect.stringMatching(/in\/notes\.md, line 5, column 1: .*handshak.*\n.*line 7, column 1: .*9999/),
    });
    expect(readFileSync(join(folder, 'in.html'), 'utf8')).toContain('Not in this report');
  });

  it('say once that a picture is not there', async () => {
    const { stderr } = await notes('---\ncapture: lab.pcapng\n---\n\n::picture{file=gone.png}\n');
    expect(stderr.match(/line 5, column 1/g)).toHaveLength(1);
    expect(stderr).toContain('there is no picture "gone.png" in the folder of the notes.');
  });

  it.each([
    ['text', 'names no capture'],
    ['---\ncapture: ../lab.pcapng\n---\n', 'lies outside the folder of the notes'],
    ['---\ncapture: /etc/passwd\n---\n', 'lies outside the folder of the notes'],
    ['---\ncapture: gone.pcapng\n---\n', 'The notes "in/notes.md" name the capture "gone.pcapng", and their folder has none of that name.'],
    ['---\ntitle: a\ncapure: lab.pcapng\n---\n', 'In line 3, column 1, "capure" is no key: was capture meant?'],
    ['---\ncapture: lab.pcapng\nprofile: ../../x\n---\n', 'lies outside the folder of the notes'],
    ['---\ncapture: a: b\n---\n', 'line 2, column'],
  ])('that cannot be used are refused with one sentence: %j', async (text, sentence) => {
    expect(await notes(text)).toMatchObject({ exitCode: 3, stdout: '', stderr: expect.stringContaining(sentence) });
  });
});
