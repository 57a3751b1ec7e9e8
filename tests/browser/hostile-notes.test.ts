/** Hostile notes through the whole program, with a capture, pictures and a profile: what is written asks for nothing and runs nothing, and what is wrong is said. */
import { chmodSync, copyFileSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type LaunchedBrowser, launchBrowser } from '../../src/printing/launch-browser.ts';
import { LAB, runHere, scratchFolder } from '../cli/in-process.ts';
import { openQuietly, QUIET } from './open-quietly.ts';
import { noBrowser } from './printing-ground.ts';

const RUN = 'window.ran=1;alert(1)';
const WEB = 'http://127.0.0.1:18089';
const folder = scratchFolder();
chmodSync(folder, 0o755);
const lab = join(folder, 'lab');
mkdirSync(lab);
copyFileSync(LAB, join(lab, 'lab.pcapng'));
writeFileSync(join(folder, 'outside.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>');
symlinkSync('../outside.svg', join(lab, 'link.svg'));
symlinkSync('/dev/zero', join(lab, 'zero.png'));

const SVG = 'xmlns="http://www.w3.org/2000/svg"';
const level = (at: number): string => `<g id="a${at}">${`<use href="#a${at - 1}"/>`.repeat(10)}</g>`;
const FILES: Record<string, string | Uint8Array> = {
  'script.svg': `<svg ${SVG} width="9" height="9" onload="${RUN}"><script>${RUN}</script><foreignObject width="9" height="9"><body xmlns="http://www.w3.org/1999/xhtml"><script>${RUN}</script><img src="${WEB}/f"/></body></foreignObject><image href="${WEB}/i"/><use href="${WEB}/u.svg#a"/><style>@import url(${WEB}/s.css);</style></svg>`,
  'entities.svg': `<!DOCTYPE svg [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]><svg ${SVG}><text>&b;</text></svg>`,
  'uses.svg': `<svg ${SVG}><circle id="a0" r="1"/>${[1, 2, 3, 4, 5, 6, 7, 8, 9].map(level).join('')}<use href="#a9"/></svg>`,
  'bomb.png': png(60_000, 60_000, 10),
  'lie.png': png(10, 10, 20_000_000),
  'lie.jpg': Buffer.from('ffd8ffc0001108ffffffff03012200021101031101ffd9', 'hex'),
  'lie.gif': Buffer.from('474946383961ffffffff00000021f904000000000000', 'hex'),
  'page.js': `</code><script>${RUN}</script>`,
};
for (const [name, content] of Object.entries(FILES)) writeFileSync(join(lab, name), content);

function png(width: number, height: number, inside: number): Uint8Array {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 6], 8);
  const part = (type: string, octets: Uint8Array) => Buffer.concat([u32(octets.length), Buffer.from(type), octets, u32(0)]);
  return Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), part('IHDR', header), part('IDAT', deflateSync(Buffer.alloc(inside))), part('IEND', Buffer.alloc(0))]);
}

function u32(value: number): Buffer {
  const octets = Buffer.alloc(4);
  octets.writeUInt32BE(value);
  return octets;
}

const notes = (text: string, front = '') => `---\ncapture: lab.pcapng\nparts: placed\n${front}---\n# T\n\n${text}\n\nthe end of it\n`;
const pictures = (...paths: string[]) => notes(paths.flatMap((path) => [`![p](<${path}>)`, `::picture{file="${path}" title="<script>${RUN}</script>"}`]).join('\n\n'));
const LEVELS = 'abcdefghijkl'.split('');

/** Notes, and whether the document is written all the same. */
const HOSTILE: Record<string, [markdown: string, written: boolean]> = {
  'every part with markup in its attributes': [notes(['packets', 'tree', 'hex', 'plot', 'ladder', 'source', 'picture', 'question', 'exchange'].map((part) => `::${part}{frame="<img src=x onerror=${RUN}>" filter="'><script>${RUN}</script>" file="page.js" exchange="&quot;onload=${RUN}"}`).join('\n\n')), true],
  'parts that nobody knows': [notes(`::__proto__\n\n::constructor{a=b}\n\n::toString\n\n::${'a'.repeat(40)}{${'x'.repeat(400)}}`), true],
  'sources that are not there': [notes('::source{file=page.js}\n\n::source{file=../../etc/passwd}\n\n::source{file=/etc/passwd}\n\n::source{file=zero.png}\n\n::source{file=link.svg}'), true],
  'references': [notes(`{{7 __proto__}} {{7 constructor}} {{99999999999 tcp.ack}} {{tcp.seq @ http.host matches "(a+)+(a|a)*(.|.)*b{900}c"}} {{http.host @ "<script>${RUN}</script>"}} {{frame 7 <img src=x onerror=${RUN}>}}`), true],
  'formulas': [notes(`$\\href{javascript:${RUN}}{x}$ $\\url{${WEB}/u}$ $\\class{x" onclick="${RUN}}{y}$ $\\style{background:url(${WEB}/s)}{y}$ $\\includegraphics{${WEB}/g.png}$ $\\id{<script>}{y}$ $\\data{a=b}{y}$ $\\text{</math><script>${RUN}</script>}$ $x${'^{x'.repeat(150)}${'}'.repeat(150)}$ $\\rule{99999em}{99999em}$\n\n$$\n${LEVELS.slice(1).map((name, at) => `\\def\\${LEVELS[at]}{\\${name}\\${name}\\${name}}`).join('')}\\def\\l{xxxxxxxxxx}\\a\n$$\n\n$$\n\\def\\z{\\z\\z}\\z\n$$\n\n$$\n\\begin{matrix}${'&'.repeat(1900)}\\end{matrix}\n$$`), true],
  'footnotes': [notes(`a[^__proto__] b[^1] c[^1] [^2]\n\n[^1]: see [^1] and [^2]\n[^2]: <script>${RUN}</script> [^1]\n[^__proto__]: x`), true],
  'pictures that are bombs': [pictures('bomb.png', 'lie.png', 'lie.jpg', 'lie.gif', 'entities.svg', 'uses.svg'), true],
  'a drawing with scripts': [pictures('script.svg'), true],
  'pictures of other folders': [pictures('../outside.svg', 'link.svg', 'zero.png', '..%2foutside.svg', '%2e%2e/outside.svg', '/etc/passwd', '\\\\127.0.0.1\\a\\b.png', '//127.0.0.1:18089/p.png', `${WEB}/p.png`, 'file:///etc/passwd', 'data:image/svg+xml,<svg/>', 'C:\\a.png', 'lab.pcapng', 'CON', '.'), true],
  'languages of code': [notes(['__proto__', 'constructor', `"><script>${RUN}</script>`, '../../../etc/passwd', 'a'.repeat(5000), 'js\u0001', 'html onload=x'].map((language) => `\`\`\`${language}\n</pre><script>${RUN}</script>\n\`\`\``).join('\n\n')), true],
  'front matter with markup': [notes('text', `title: "<script>${RUN}</script>"\nname: "<img src=x onerror=${RUN}>"\nschool: "{{7 tcp.ack}} $\\\\href{javascript:${RUN}}{x}$"\nclaims:\n  - "<script>${RUN}</script>"\n  - { frame: "7<b>", field: "<i>", value: "<u>" }\n`), true],
  'keys of objects': [notes('text', '__proto__: { polluted: 1 }\nconstructor: x\n'), true],
  'bidirectional signs and remarks': [notes(`\u202edrow\u2066 a\u0001b\u007f <!-- ${RUN} --> <!--><script>${RUN}</script> <b onclick="${RUN}">b</b>`), true],
  'a filter that is a bomb': [notes('text', `filter: 'http.host matches "(a+)+(.|.)*(x{900}){900}"'\n`), false],
  'a capture elsewhere': [notes('text').replace('lab.pcapng', '../../etc/passwd'), false],
  'a pack elsewhere': [notes('text', 'questions: ../../etc/passwd\n'), false],
  'a profile elsewhere': [notes('text', 'profile: ../..\n'), false],
  'aliases': [notes('text', 'a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n'), false],
  'a merge key': [notes('text', 'a: &a { x: 1 }\n<<: *a\n'), false],
  'a key twice': [notes('text', 'title: a\ntitle: b\n'), false],
  'a tag': [notes('text', 'title: !!js/function "function(){}"\n'), false],
  'a table of 10,000 columns': [notes(`|${'a|'.repeat(10_000)}\n|${'-|'.repeat(10_000)}\n|${'b|'.repeat(10_000)}`), false],
  '10 MB of lists': [notes(`${'- '.repeat(5)}a\n`.repeat(900_000)), false],
  'lists in lists': [notes(`${'- '.repeat(3000)}a`), false],
};

describe.skipIf(noBrowser !== null)('hostile notes', () => {
  let launched: LaunchedBrowser;
  beforeAll(async () => {
    launched = await launchBrowser({});
  });
  afterAll(async () => {
    await launched?.browser.close();
    launched?.process.end();
  });

  async function build(markdown: string, ...more: string[]) {
    writeFileSync(join(lab, 'notes.md'), markdown);
    rmSync(join(folder, 'out.html'), { force: true });
    const started = performance.now();
    const outcome = await runHere(['lab/notes.md', '-q', '-o', 'out.html', ...more], { folder });
    return { ...outcome, tookMs: performance.now() - started };
  }

  it.each(Object.keys(HOSTILE))('ask for nothing and run nothing: %s', async (name) => {
    const [markdown, written] = HOSTILE[name]!;
    const { exitCode, stderr, tookMs } = await build(markdown);
    expect(tookMs).toBeLessThan(15_000);
    expect(stderr).not.toMatch(/\n\s+at |TypeError|RangeError/);
    expect(({} as { polluted?: number }).polluted).toBeUndefined();
    expect(written ? [0, 3] : [2, 3], stderr).toContain(exitCode);
    if (exitCode !== 0) expect(stderr).toMatch(/^lab-report: \S/);
    if (!written) return;
    const html = readFileSync(join(folder, 'out.html'), 'utf8');
    expect(html).toContain('the end of it');
    expect(await openQuietly(launched.browser, join(folder, 'opened.html'), html)).toEqual(QUIET);
  }, 60_000);

  it.each([
    ['imports a sheet', { 'style.css': '@import "http://127.0.0.1:18089/s.css";' }],
    ['names an address', { 'style.css': 'body{background:image-set("http://127.0.0.1:18089/b.png" 1x)}' }],
    ['ends its sheet', { 'style.css': `</style><script>${RUN}</script>` }],
    ['links out of its folder', { 'style.css': '', link: '/etc/passwd' }],
    ['links to a device', { 'style.css': '', link: '/dev/zero' }],
  ])('are refused with a profile that %s', async (_, files) => {
    const profile = join(lab, 'ours');
    rmSync(profile, { recursive: true, force: true });
    mkdirSync(profile);
    writeFileSync(join(profile, 'profile.yaml'), 'title: Ours\nsections: [{ id: a, title: A }]\nstyle: style.css\nlogo: logo.svg\n');
    for (const [name, content] of Object.entries(files)) if (name !== 'link') writeFileSync(join(profile, name), content);
    if ('link' in files) symlinkSync(files.link as string, join(profile, 'logo.svg'));
    else writeFileSync(join(profile, 'logo.svg'), FILES['script.svg']!);
    const { exitCode, stderr } = await build(notes('text', 'profile: ours\n'));
    expect({ exitCode, isSaid: /^lab-report: \S/.test(stderr) }).toEqual({ exitCode: 3, isSaid: true });
  });

  it('may have a profile whose logo holds scripts: it is shown as a picture', async () => {
    const profile = join(lab, 'ours');
    rmSync(profile, { recursive: true, force: true });
    mkdirSync(profile);
    writeFileSync(join(profile, 'profile.yaml'), `title: "<script>${RUN}</script>"\nschool: "<img src=x onerror=${RUN}>"\nsections: [{ id: a, title: "<b onclick=x>" }]\nstyle: style.css\nlogo: logo.svg\n`);
    writeFileSync(join(profile, 'style.css'), 'h1 { color: #036 }');
    writeFileSync(join(profile, 'logo.svg'), FILES['script.svg']!);
    expect((await build(notes('text', 'profile: ours\n'))).exitCode).toBe(0);
    expect(await openQuietly(launched.browser, join(folder, 'opened.html'), readFileSync(join(folder, 'out.html'), 'utf8'))).toEqual(QUIET);
  });

  it('become a PDF whose only addresses are its own', async () => {
    const all = Object.entries(HOSTILE).filter(([name, [, written]]) => written && !/front matter|keys of/.test(name)).map(([, [markdown]]) => markdown.replace(/^---\n[\s\S]*?\n---\n/, ''));
    writeFileSync(join(lab, 'notes.md'), notes(all.join('\n\n')));
    const { exitCode, stderr } = await runHere(['lab/notes.md', '-q', '-o', 'out.pdf'], { folder });
    expect(exitCode, stderr).toBe(3);
    const pdf = readFileSync(join(folder, 'out.pdf'));
    expect({ uri: pdf.includes('/URI'), script: pdf.includes('/JavaScript') }).toEqual({ uri: false, script: false });
  }, 90_000);
});
