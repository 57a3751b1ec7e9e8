/** When something was counted, since the first frame. */
export interface HttpMoment {
  ms: number;
}

export interface NodeRow {
  name: string;
  cells: string[];
}

interface RowPlace {
  elapsedMs: number;
  depth: number;
  /** What the count is a part of; null for the whole. */
  whole: number | null;
}

const WINDOW_MS = 100;
const BUCKET_MS = 5;

interface Bucket {
  number: number;
  startMs: number;
  count: number;
}

/** A line of a tree of counts, with the most that came within a tenth of a second. */
export class HttpNode {
  readonly name: string;
  readonly #children = new Map<string, HttpNode>();
  #count = 0;
  /** tshark begins with an empty one at the start of the file. */
  #buckets: Bucket[] = [{ number: 0, startMs: 0, count: 0 }];
  #burst = { now: 0, most: 0, startMs: 0 };

  constructor(name: string) {
    this.name = name;
  }

  child(name: string): HttpNode {
    const known = this.#children.get(name) ?? new HttpNode(name);
    this.#children.set(name, known);
    return known;
  }

  count({ ms }: HttpMoment): void {
    this.#count += 1;
    const number = Math.floor(ms / BUCKET_MS);
    const last = this.#buckets.at(-1);
    if (last && last.number >= number) last.count += 1;
    else this.#buckets.push({ number, startMs: ms, count: 1 });
    this.#burst.now += 1;
    while (number >= this.#buckets[0]!.number + WINDOW_MS / BUCKET_MS) this.#burst.now -= this.#buckets.shift()!.count;
    if (this.#burst.now > this.#burst.most) this.#burst = { ...this.#burst, most: this.#burst.now, startMs: this.#buckets[0]!.startMs };
  }

  /** Its own line and those below it, larger counts first, and equal ones from the last name to the first. */
  rows({ elapsedMs, depth, whole }: RowPlace): NodeRow[] {
    const children = [...this.#children.values()].sort((a, b) => b.#count - a.#count || (a.name < b.name ? 1 : -1));
    const own = { name: ' '.repeat(depth) + this.name, cells: this.#cells(elapsedMs, whole) };
    return [own, ...children.flatMap((child) => child.rows({ elapsedMs, depth: depth + 1, whole: this.#count }))];
  }

  #cells(elapsedMs: number, whole: number | null): string[] {
    const rate = elapsedMs > 0 ? (this.#count / elapsedMs).toFixed(4) : '';
    const percent = whole === null ? '100%' : whole > 0 ? `${((this.#count * 100) / whole).toFixed(2)}%` : '';
    const burst = this.#burst.most > 0 ? [(this.#burst.most / WINDOW_MS).toFixed(4), (this.#burst.startMs / 1000).toFixed(3)] : ['-', '-'];
    return [String(this.#count), '', '', '', rate, percent, ...burst];
  }
}
