/** Names for the submissions of a run: fit for a folder on every system, and no two alike where capitals are not told from small letters. */
export function submissionKeys(): (wanted: string) => string {
  const taken = new Set<string>();
  return (wanted) => {
    const plain = plainKey(wanted);
    let key = plain;
    for (let count = 2; taken.has(key.toLowerCase()); count++) key = `${plain}-${count}`;
    taken.add(key.toLowerCase());
    return key;
  };
}

const LONGEST = 60;
/** Names of devices on Windows, whatever stands behind a dot. */
const RESERVED = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;

function plainKey(wanted: string): string {
  const plain = [...wanted.normalize('NFC').replace(/[^\p{L}\p{N}._-]+/gu, '_')].slice(0, LONGEST).join('').replace(/^[._-]+|[._]+$/g, '');
  return plain === '' || RESERVED.test(plain) ? `student-${plain}`.replace(/-$/, '') : plain;
}
