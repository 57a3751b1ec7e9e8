import { BuilderElement, StringContainer, TextRun, type XmlComponent } from 'docx';

/** The run that opens a field of Word whose result is what stands before `fieldEnd` (ISO/IEC 29500-1, 17.16.18); the program may make the result anew. */
export function fieldBegin(instruction: string): TextRun {
  return new TextRun({ children: [mark('begin'), new StringContainer('w:instrText', instruction), mark('separate')] });
}

export function fieldEnd(): TextRun {
  return new TextRun({ children: [mark('end')] });
}

function mark(type: 'begin' | 'separate' | 'end'): XmlComponent {
  return new BuilderElement({ name: 'w:fldChar', attributes: { type: { key: 'w:fldCharType', value: type } } });
}
