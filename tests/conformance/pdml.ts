/** A line of Wireshark's tree as `tshark -T pdml` writes it. */
export interface PdmlLine {
  name: string;
  /** Without the brackets that mark a generated line in other outputs. */
  label: string;
  hidden: boolean;
  at: number;
  size: number;
  /** The value alone, as PDML's `show` has it; absent of a line without a field. */
  show?: string;
  lines: PdmlLine[];
}

/** The layers of every frame in `pdml`, in file order; what stands between protocols comes as lines of its own. */
export function parsePdml(pdml: string): PdmlLine[][] {
  const frames: PdmlLine[][] = [];
  let open: PdmlLine[] = [];
  for (const [, closing, tag, attributes, ended] of pdml.matchAll(/<(\/?)(packet|proto|field)\b([^>]*?)(\/?)>/g)) {
    if (tag === 'packet') open = closing ? [] : [{ ...EMPTY, lines: [] }];
    if (tag === 'packet' && !closing) frames.push(open[0]!.lines);
    if (tag === 'packet') continue;
    if (closing) open.pop();
    else {
      const line = lineOf(attributes!);
      open.at(-1)!.lines.push(line);
      if (!ended) open.push(line);
    }
  }
  return frames.map((layers) => layers.filter(({ name }) => name !== 'geninfo').flatMap((layer) => (layer.name === 'fake-field-wrapper' ? layer.lines : [layer])));
}

const EMPTY = { name: '', label: '', hidden: false, at: 0, size: 0 };

function lineOf(text: string): PdmlLine {
  const attributes = new Map(Array.from(text.matchAll(/(\w+)="([^"]*)"/g), ([, name, value]) => [name!, plainText(value!)]));
  const named = attributes.get('name') ?? '';
  return {
    name: named, label: attributes.get('showname') ?? attributes.get('show') ?? '', hidden: attributes.get('hide') === 'yes',
    at: Number(attributes.get('pos') ?? 0), size: Number(attributes.get('size') ?? 0), show: named === '' ? undefined : attributes.get('show'), lines: [],
  };
}

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };

function plainText(text: string): string {
  return text.replace(/&(lt|gt|quot|apos|amp|#x([0-9a-fA-F]+));/g, (_, name: string, code?: string) => (code ? String.fromCharCode(parseInt(code, 16)) : ENTITIES[name]!));
}
