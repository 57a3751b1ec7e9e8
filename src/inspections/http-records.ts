/** Requests with their responses as Wireshark 4.0 pairs them: a response belongs to the last record, where that has none yet. */
export interface HttpRecords {
  list: HttpRecord[];
  /** What a frame's messages show of themselves: the record of the last one in it, and the frame's time. */
  byFrame: Map<number, { record: number; timeNs: number }>;
}

export interface HttpRecord {
  requestIn: number | null;
  responseIn: number | null;
  requestNs: number;
}

interface InFrame {
  frame: number;
  timeNs: number;
}

export const startRecords = (): HttpRecords => ({ list: [], byFrame: new Map() });

export function recordRequest({ list, byFrame }: HttpRecords, { frame, timeNs }: InFrame): void {
  list.push({ requestIn: frame, responseIn: null, requestNs: timeNs });
  byFrame.set(frame, { record: list.length - 1, timeNs });
}

export function recordResponse({ list, byFrame }: HttpRecords, { frame, timeNs }: InFrame): void {
  const last = list.at(-1);
  if (last && last.responseIn === null) last.responseIn = frame;
  else list.push({ requestIn: null, responseIn: frame, requestNs: 0 });
  byFrame.set(frame, { record: list.length - 1, timeNs });
}
