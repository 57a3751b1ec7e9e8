import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

/** What an installed tshark writes for the fields of a capture, in each of its forms: frame by frame, a field's values by its name. */
export interface WrittenFrame {
  /** `-T json` with `-e`: nothing in it is ambiguous. */
  values: Map<string, string[]>;
  /** `-T fields`: all values of a field, joined. */
  columns: Map<string, string>;
  /** PDML's `show`, hidden fields included. */
  shows: Map<string, string[]>;
}

/** Stands in no value. */
export const AGGREGATOR = '\u001f';

export function writtenFrames(capture: string, names: readonly string[], most: number): WrittenFrame[] {
  const wanted = ['-2', '-n', '-r', capture, '-c', String(most)];
  const fields = names.flatMap((name) => ['-e', name]);
  const values = valuesOf(run([...wanted, '-T', 'json', ...fields]));
  const columns = run([...wanted, '-T', 'fields', '-E', `aggregator=${AGGREGATOR}`, '-E', 'occurrence=a', ...fields]).split('\n');
  const shows = run([...wanted, '-T', 'pdml']).split('<packet>').slice(1);
  return values.map((frame, index) => ({ values: frame, columns: columnsOf(columns[index]!, names), shows: showsOf(shows[index]!) }));
}

function valuesOf(json: string): Map<string, string[]>[] {
  const frames = JSON.parse(json) as { _source: { layers: Record<string, string[]> } }[];
  return frames.map(({ _source }) => new Map(Object.entries(_source.layers)));
}

function columnsOf(line: string, names: readonly string[]): Map<string, string> {
  return new Map(line.split('\t').map((column, index) => [names[index]!, column]));
}

function showsOf(packet: string): Map<string, string[]> {
  const shows = new Map<string, string[]>();
  for (const [, name, rest] of packet.matchAll(/<field name="([^"]+)"([^>]*)>/g)) {
    const show = / show="([^"]*)"/.exec(rest!)?.[1];
    if (show !== undefined) shows.set(name!, [...(shows.get(name!) ?? []), plain(show)]);
  }
  return shows;
}

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#x27': "'" };

function plain(text: string): string {
  return text.replace(/&(amp|lt|gt|quot|#x27);/g, (_, entity: string) => ENTITIES[entity]!);
}

// A folder that is not there, so that no preferences of this machine apply.
const SETTINGS = { ...process.env, TZ: 'UTC', LC_ALL: 'C.UTF-8', WIRESHARK_CONFIG_DIR: join(import.meta.dirname, 'no-preferences') };

function run(args: string[]): string {
  return execFileSync('tshark', args, { env: SETTINGS, encoding: 'utf8', maxBuffer: 1 << 28, stdio: ['ignore', 'pipe', 'ignore'] });
}
