import { describe, expect, it } from 'vitest';
import { NotesError } from './notes-error.ts';
import { readNotes } from './read-notes.ts';

const frontOf = (...lines: string[]) => readNotes(['---', ...lines, '---', 'text'].join('\n'));

describe('readFrontMatter', () => {
  it('takes the cover by its keys in either language, with either colon', () => {
    const { front, flaws } = frontOf('title: Lab 2', '姓名：李华', '学号: 20260001', 'Course: Networks', 'student-number: 7', 'date: 2026-11-22');
    expect(front).toMatchObject({ title: 'Lab 2', cover: { name: '李华', number: '7', course: 'Networks', date: '2026-11-22' } });
    expect(flaws).toEqual([]);
  });

  it('takes what the report is made of', () => {
    expect(frontOf('capture: lab.pcapng', 'filter: tcp.port==8080', 'profile: nankai', 'language: zh-CN', 'questions: [lab2, kr-http@8]', 'parts: placed').front).toMatchObject({
      capture: 'lab.pcapng', filter: 'tcp.port==8080', profile: 'nankai', language: 'zh-CN', questions: ['lab2', 'kr-http@8'], parts: 'placed',
    });
  });

  it('keeps keys that a profile may know, with their places', () => {
    expect(frontOf('title: a', '实验编号2: b').front.others).toEqual([{ key: '实验编号2', value: 'b', line: 3, column: 1 }]);
  });

  it('reads claims as lines, maps of one statement, and frame, field and value', () => {
    const { claims } = frontOf('claims:', '  - "frame 7 tcp.ack = 763"', '  - closes first: server', '  - { frame: 7, field: tcp.ack, value: 763 }', '  - { 帧: 8, 字段: tcp.seq, 值: 1 }', '  - handshake: [3, 5, 6]');
    expect(claims.map(({ text }) => text)).toEqual(['frame 7 tcp.ack = 763', 'closes first: server', '7 tcp.ack = 763', '8 tcp.seq = 1', 'handshake: 3, 5, 6']);
    expect(frontOf('姓名：李华', '学号：1', '论断:', '  - 先关闭的一方：服务器').claims[0]).toMatchObject({ line: 5, column: 5, text: '先关闭的一方：服务器' });
    expect(claims[2]).toMatchObject({ frame: '7', field: 'tcp.ack', value: '763', line: 5, column: 5, origin: 'front-matter' });
  });

  it('says at which place a value is not what may stand there', () => {
    expect(frontOf('title: [a, b]', 'parts: some', 'claims: { a: { b: c } }').flaws).toEqual([
      { code: 'wrong-value', given: 'title', meant: null, line: 2, column: 8 },
      { code: 'wrong-value', given: 'some', meant: null, line: 3, column: 8 },
    ]);
  });

  it.each([
    ['a: 1\na: 2', 'front-repeated-key', 3],
    ['title: a: b', 'front-syntax', 2],
    ['a: &x 1', 'front-alias', 2],
    ['a: !!js/function x', 'front-tag', 2],
    [`a: ${'['.repeat(400)}`, 'front-too-deep', 2],
    [`a: ${'x'.repeat(40_000)}`, 'front-too-large', 2],
  ])('refuses %s with its line', (yaml, code, line) => {
    expect(() => frontOf(yaml)).toThrow(NotesError);
    expect(() => frontOf(yaml)).toThrow(expect.objectContaining({ code, line }));
  });

  it('takes the quotation marks of a word processor for quotation marks, but leaves a title its own', () => {
    expect(frontOf('title: “T”', 'capture: “lab.pcapng”', 'filter: ‘http’').front).toMatchObject({ title: '“T”', capture: 'lab.pcapng', filter: 'http' });
  });

  it('never interprets another language', () => {
    expect(readNotes('---js\nprocess.exit(1)\n---\ntext')).toMatchObject({ front: { cover: {}, others: [] }, flaws: [] });
  });
});
