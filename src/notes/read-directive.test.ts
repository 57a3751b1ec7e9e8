import { describe, expect, it } from 'vitest';
import { readNotes } from './read-notes.ts';

describe('readDirective', () => {
  it.each(['::handshake{connection=3}', '::handshake{3}', '::三次握手{连接=3}', '：：握手｛连接＝3｝', ':: handshake {connection="3"}'])('reads %s', (line) => {
    const { blocks, flaws } = readNotes(`before\n${line}\nafter`);
    expect(blocks.map(({ type }) => type)).toEqual(['paragraph', 'directive', 'paragraph']);
    expect(blocks[1]).toMatchObject({ part: 'handshake', arguments: { connection: '3' }, line: 2, column: 1 });
    expect(flaws).toEqual([]);
  });

  it('takes values in quotes with blanks and signs', () => {
    expect(readNotes('::packets{filter="tcp.port == 8080 && http"}').blocks).toMatchObject([{ arguments: { filter: 'tcp.port == 8080 && http' } }]);
    expect(readNotes('::picture{file=page.png title=“the page, loaded”}').blocks).toMatchObject([{ arguments: { file: 'page.png', title: 'the page, loaded' } }]);
  });

  it('says where a name is unknown, and what was likely meant', () => {
    expect(readNotes('---\na: b\n---\n\ntext\n\n::handshak').flaws).toEqual([{ code: 'unknown-part', given: 'handshak', meant: 'handshake', line: 7, column: 1 }]);
    expect(readNotes('::tree{fram=3}').flaws).toEqual([{ code: 'unknown-argument', given: 'fram', meant: 'frame', line: 1, column: 1 }]);
  });

  it.each([
    ['::handshake connection=0', '::handshake{connection=0}'],
    ['::handshake{connection=0', '::handshake{connection=0}'],
    ['：：三次握手 连接=0', '::三次握手{连接=0}'],
  ])('says of %s how it is written', (line, meant) => {
    const { blocks, flaws } = readNotes(`before\n\n${line}\n\nafter`);
    expect(flaws).toEqual([{ code: 'miswritten-part', given: line, meant, line: 3, column: 1 }]);
    expect(blocks[1]).toMatchObject({ type: 'directive', part: null });
  });

  it.each(['::1 is IPv6’s loopback', '::vector<int> v', '::ffff:192.0.2.1', '::', ':::note', '::handshake, as recorded'])('takes %s for text', (line) => {
    const { blocks, flaws } = readNotes(`before\n\n${line}\n\nafter`);
    expect(flaws).toEqual([]);
    expect(blocks.map(({ type }) => type)).toEqual(['paragraph', 'paragraph', 'paragraph']);
  });

  it('leaves code and the middle of a line alone', () => {
    const { blocks, flaws } = readNotes('a ::handshake b\n\n```\n::handshake\n```\n\n`::handshake`');
    expect(blocks.map(({ type }) => type)).toEqual(['paragraph', 'code', 'paragraph']);
    expect(flaws).toEqual([]);
  });
});
