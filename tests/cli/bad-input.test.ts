import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import { runHere, scratchFolder } from './in-process.ts';

const folder = scratchFolder();
const ZIP = Buffer.concat([Buffer.from('504b0304', 'hex'), Buffer.alloc(26), Buffer.from('notes.txt')]);

const FILES: Record<string, string | Uint8Array> = {
  'empty.pcapng': '',
  'hw3.pcapng': ZIP,
  'hw3.pcap.gz': gzipSync(ZIP),
  'page.pcapng': '<!doctype html><title>404</title>',
  'list.pcap': 'No. Time Source\n1 0.000 127.0.0.1\n',
  'picture.pcapng': Buffer.from('89504e470d0a1a0a', 'hex'),
  'noise.pcapng': Buffer.from([0xff, 0xfe, 0x00, 0x01, 0x02, 0x03]),
  'har.pcapng': '{"log": {}}',
  'one.pcapng': Buffer.from([0x0a]),
};

beforeAll(() => {
  for (const [name, octets] of Object.entries(FILES)) writeFileSync(join(folder, name), octets);
  mkdirSync(join(folder, 'captures'));
});

const EXPECTED = [
  [
    'gone.pcapng',
    'Cannot read "gone.pcapng": there is no such file. Check the spelling and the folder that the command runs in.',
    '无法读取“gone.pcapng”：没有这个文件。请检查文件名的拼写，以及是否在正确的文件夹中运行命令。',
  ],
  ['captures', 'Cannot read "captures" as a capture: it is a folder. Name the capture file in it.', '无法把“captures”当作抓包文件读取：它是文件夹。请指定其中的抓包文件。'],
  [
    'empty.pcapng',
    'Cannot read "empty.pcapng" as a capture: the file is empty (0 octets). Save the capture again in Wireshark.',
    '无法把“empty.pcapng”当作抓包文件读取：文件是空的（0字节）。请在Wireshark中重新保存。',
  ],
  [
    'hw3.pcapng',
    'Cannot read "hw3.pcapng" as a capture: expected a pcap or pcapng magic number, found 50 4b 03 04 (a ZIP file). Unpack it and give the capture inside.',
    '无法把“hw3.pcapng”当作抓包文件读取：开头应是pcap或pcapng的魔数，实际是50 4b 03 04（ZIP压缩包）。请先解压，再给出其中的抓包文件。',
  ],
  [
    'hw3.pcap.gz',
    'Cannot read "hw3.pcap.gz" as a capture: expected a pcap or pcapng magic number, found 50 4b 03 04 (a ZIP file, inside gzip). Unpack it and give the capture inside.',
    '无法把“hw3.pcap.gz”当作抓包文件读取：开头应是pcap或pcapng的魔数，实际是50 4b 03 04（ZIP压缩包，外面是gzip）。请先解压，再给出其中的抓包文件。',
  ],
  [
    'page.pcapng',
    'Cannot read "page.pcapng" as a capture: expected a pcap or pcapng magic number, found 3c 21 64 6f (a web page). Open the recording in Wireshark, save it as pcapng and give that file.',
    '无法把“page.pcapng”当作抓包文件读取：开头应是pcap或pcapng的魔数，实际是3c 21 64 6f（网页）。请用Wireshark打开抓包记录，另存为pcapng，再给出那个文件。',
  ],
  [
    'list.pcap',
    'Cannot read "list.pcap" as a capture: expected a pcap or pcapng magic number, found 4e 6f 2e 20 (a text file). A list of packets exported as text cannot be read: save the capture itself, as pcapng.',
    '无法把“list.pcap”当作抓包文件读取：开头应是pcap或pcapng的魔数，实际是4e 6f 2e 20（文本文件）。导出为文本的分组列表读不了：请保存抓包文件本身，格式选pcapng。',
  ],
  [
    'picture.pcapng',
    'Cannot read "picture.pcapng" as a capture: expected a pcap or pcapng magic number, found 89 50 4e 47 (a PNG image). A picture of packets holds no packets: give the capture that it was taken from.',
    '无法把“picture.pcapng”当作抓包文件读取：开头应是pcap或pcapng的魔数，实际是89 50 4e 47（PNG图片）。截图里没有分组：请给出截图所依据的抓包文件。',
  ],
  [
    'noise.pcapng',
    'Cannot read "noise.pcapng" as a capture: expected a pcap or pcapng magic number, found ff fe 00 01 (nothing known). Open the recording in Wireshark, save it as pcapng and give that file.',
    '无法把“noise.pcapng”当作抓包文件读取：开头应是pcap或pcapng的魔数，实际是ff fe 00 01（无法识别）。请用Wireshark打开抓包记录，另存为pcapng，再给出那个文件。',
  ],
  [
    'har.pcapng',
    'Cannot read "har.pcapng" as a capture: expected a pcap or pcapng magic number, found 7b 22 6c 6f (an HTTP archive saved by a browser). A browser\'s archive holds no packets: record with Wireshark while the page is visited.',
    '无法把“har.pcapng”当作抓包文件读取：开头应是pcap或pcapng的魔数，实际是7b 22 6c 6f（浏览器保存的HTTP归档）。浏览器的归档里没有分组：请在访问网页的同时用Wireshark抓包。',
  ],
] as const;

describe('an input that is no capture', () => {
  it.each(EXPECTED)('%s is refused with one sentence and exit code 3, in both languages', async (name, english, chinese) => {
    expect(await runHere([name, '-q'], { folder })).toMatchObject({ exitCode: 3, stdout: '', stderr: `lab-report: ${english}\n` });
    expect(await runHere([name, '-q', '--lang', 'zh-CN'], { folder })).toMatchObject({ exitCode: 3, stdout: '', stderr: `lab-report: ${chinese}\n` });
  });

  it('leaves nothing behind', async () => {
    await runHere(['hw3.pcapng', '-o', 'new/report.html'], { folder });
    expect(readdirSync(folder)).not.toContain('new');
    expect(readdirSync(folder)).not.toContain('out');
  });

  it('is told of standard input, too', async () => {
    const { exitCode, stderr } = await runHere(['-', '-q'], { stdin: ZIP });
    expect(exitCode).toBe(3);
    expect(stderr).toBe('lab-report: Cannot read "standard input" as a capture: expected a pcap or pcapng magic number, found 50 4b 03 04 (a ZIP file). Unpack it and give the capture inside.\n');
  });

  it('shows a trace only for -v', async () => {
    expect((await runHere(['gone.pcapng', '-q'], { folder })).stderr).not.toContain('    at ');
    expect((await runHere(['gone.pcapng', '-q', '-v'], { folder })).stderr).toContain('    at ');
  });
});
