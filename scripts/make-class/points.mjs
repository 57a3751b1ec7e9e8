// What the rubric `lab` gives, criterion by criterion, for a recording that lacks something. Told from what the recording holds, not from what
// the program says of it.

export const ALL = { handshake: 15, request: 10, page: 20, logo: 15, audio: 15, persistence: 5, close: 10, 'time-wait': 5, whole: 5 };

/** Points without those for what is named. */
export function lost(...ids) {
  return Object.fromEntries(Object.entries(ALL).map(([id, points]) => [id, ids.includes(id) ? 0 : points]));
}

/** Points for what is named alone. */
export function earned(...ids) {
  return lost(...Object.keys(ALL).filter((id) => !ids.includes(id)));
}
