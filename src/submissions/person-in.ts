import type { Student } from './submission.ts';

/** A student's number and name in what a person called a folder or a file: `2012345-张三`, `张三 2012345 实验2`, `zhang-san`. */
export function personIn(text: string): Partial<Student> {
  const id = /(?:^|[^\p{L}\p{N}])?([A-Za-z]{0,3}\d{5,14})(?![\p{N}])/u.exec(text)?.[1] ?? null;
  const rest = id ? text.replace(id, ' ') : text;
  const words = rest.split(/[\s_\-—－()（）【】[\].,，、+&]+/u).filter((word) => word !== '' && !TASK.test(word));
  const han = words.find((word) => /^[\p{Script=Han}·]{2,8}$/u.test(word));
  return { id, name: han ?? (words.join(' ') || null) };
}

/** What a submission is called besides its student. */
const TASK = /^(lab\d*|实验[一二三四五六七八九十\d]*|实验报告|报告|作业\d*|第[一二三四五六七八九十\d]+次.*|hw\d*|homework\d*|assignment\d*|submission|report|final|v\d+)$/iu;
