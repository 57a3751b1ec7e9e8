/** Heads of HTTP messages go by line by line; when one ends, it is known what comes (RFC 9112, 6). */
export interface BodyAhead {
  /** Octets; null where the head does not say. */
  length: number | null;
  isChunked: boolean;
  /** A posted form is a query string in another place. */
  isForm: boolean;
  /** Content-Encoding, in small letters; null where there is none. */
  coding: string | null;
}

const HEADER = /^([\w!#$%&'*+.^`|~-]{1,64})[ \t]*:[ \t]*(.*?)[ \t]*\r?\n?$/;
const START = /^[A-Z]{1,20} \S* HTTP\/|HTTP\/\d\.\d \d{3}|^[ \t]/;

export class HeadWatch {
  #ahead = nothing();

  /** What follows the line, where it is the empty one behind a head; null elsewhere. */
  take(line: string): BodyAhead | null {
    const isEnd = /^\r?\n$/.test(line);
    const ahead = this.#ahead;
    if (!isEnd && this.#note(line)) return null;
    this.#ahead = nothing();
    return isEnd ? ahead : null;
  }

  /** Whether the line may belong to a head. */
  #note(line: string): boolean {
    const [, name, value] = HEADER.exec(line) ?? [];
    if (name === undefined || value === undefined) return START.test(line);
    const said = value.toLowerCase();
    switch (name.toLowerCase()) {
      case 'content-length': if (/^\d{1,12}$/.test(said)) this.#ahead.length = Number(said); break;
      case 'content-type': this.#ahead.isForm = said.startsWith('application/x-www-form-urlencoded'); break;
      case 'transfer-encoding': this.#ahead.isChunked = said.includes('chunked'); break;
      case 'content-encoding': this.#ahead.coding = said === '' || said === 'identity' ? null : said; break;
    }
    return true;
  }
}

function nothing(): BodyAhead {
  return { length: null, isChunked: false, isForm: false, coding: null };
}
