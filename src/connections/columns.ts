/**
 * Rows of numbers kept as typed columns that double when they are full: a connection may have millions of segments, and an
 * object for each would be ten times as large.
 */
type Kind = Float64ArrayConstructor | Uint32ArrayConstructor;
type Kinds = Readonly<Record<string, Kind>>;

export interface Columns<K extends Kinds> {
  readonly length: number;
  push(row: { [name in keyof K]: number }): void;
  /** The columns cut to their length, with the rows ascending by one of them. */
  finish(by: keyof K): { [name in keyof K]: InstanceType<K[name]> };
}

const FIRST_ROWS = 64;

export function growColumns<K extends Kinds>(kinds: K): Columns<K> {
  const names: string[] = Object.keys(kinds);
  const columns = names.map((name): Float64Array | Uint32Array => new kinds[name]!(FIRST_ROWS));
  let capacity = FIRST_ROWS;
  let length = 0;
  const grow = () => {
    for (const [index, column] of columns.entries()) columns[index] = doubled(column);
    capacity *= 2;
  };
  return {
    get length() {
      return length;
    },
    push(row) {
      if (length === capacity) grow();
      for (let index = 0; index < names.length; index++) columns[index]![length] = row[names[index]!]!;
      length += 1;
    },
    finish(by) {
      const order = orderOf(columns[names.indexOf(by as string)]!.subarray(0, length));
      const finished = names.map((name, index) => [name, order ? ordered(columns[index]!, order) : columns[index]!.slice(0, length)]);
      return Object.fromEntries(finished);
    },
  };
}

function doubled<C extends Float64Array | Uint32Array>(column: C): C {
  const larger = new (column.constructor as new (length: number) => C)(column.length * 2);
  larger.set(column);
  return larger;
}

/** The rows' numbers in ascending order of their values, equal ones as they came; null when they lie in order. */
function orderOf(values: Float64Array | Uint32Array): Uint32Array | null {
  const ascends = values.every((value, index) => index === 0 || value >= values[index - 1]!);
  return ascends ? null : Uint32Array.from(values, (_, index) => index).sort((a, b) => values[a]! - values[b]! || a - b);
}

function ordered<C extends Float64Array | Uint32Array>(column: C, order: Uint32Array): C {
  const result = new (column.constructor as new (length: number) => C)(order.length);
  for (let index = 0; index < order.length; index++) result[index] = column[order[index]!]!;
  return result;
}
