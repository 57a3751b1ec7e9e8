import type { OctetWindow } from './octet-window.ts';
import type { PcapngBlock, PcapngState } from './pcapng-block.ts';
import { COMMENT_OPTION } from './pcapng-block.ts';
import { findText, optionText, readOptions } from './pcapng-options.ts';

/** The byte order of the section header block at the window's start; null when its magic is neither. */
export function sectionOrder({ view, at }: OctetWindow): 'little' | 'big' | null {
  const magic = view.getUint32(at + 8);
  return magic === 0x1a2b3c4d ? 'big' : magic === 0x4d3c2b1a ? 'little' : null;
}

/**
 * Section header: 0 byte-order magic   4 version   8 section length(8)   16 options. Interfaces are counted anew, so the
 * ones before fall out of reach.
 */
export function readSection(state: PcapngState, { start, end }: PcapngBlock): boolean {
  const { window, recording, little } = state;
  const { description } = recording;
  if (end - start < 16) return false;
  const order = little ? 'little' : 'big';
  description.byteOrder = description.sections > 0 && description.byteOrder !== order ? 'mixed' : order;
  description.sections++;
  state.firstInterface = description.interfaces.length;
  const options = readOptions({ buffer: window.buffer, view: window.view, start: start + 16, end, little });
  description.hardware ??= findText(options, 2);
  description.os ??= findText(options, 3);
  description.application ??= findText(options, 4);
  for (const { code, value } of options) if (code === COMMENT_OPTION) recording.comment('section', optionText(value));
  return true;
}
