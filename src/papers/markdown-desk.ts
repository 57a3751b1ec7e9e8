import { createHash } from 'node:crypto';
import type { Document } from '../documents/document.ts';
import { blocksOf } from '../pages/blocks-of.ts';
import { linkTarget } from './markdown-text.ts';
import type { PaperPicture } from './paper.ts';
import { type PaperPlaces, paperPlaces } from './paper-places.ts';

/** What lies ready while a document is written down as Markdown. */
export interface Desk {
  places: PaperPlaces;
  /** Where the frame that is told of has its place: its heading leads there, its values need not. */
  here?: string;
  /** Whether its punctuation is full-width. */
  chinese: boolean;
  /** Numbers of the footnotes by their anchors. */
  footnotes: ReadonlyMap<string, number>;
  /** The address of an anchor, which is then wanted. */
  link(id: string): string;
  /** The anchor itself; '' where nothing leads to it, so that the text stays easy to edit. */
  anchor(id: string): string;
  /** Puts a picture beside the text and answers its address. */
  keep(picture: { name: string; ending: string; octets: Uint8Array }): string;
}

/** `wanted` are the anchors that get a place, `linked` grows by those that something leads to. */
export interface DeskWish {
  folder: string;
  wanted: ReadonlySet<string>;
  linked: Set<string>;
  pictures: Map<string, PaperPicture>;
}

export function openDesk(document: Document, { folder, wanted, linked, pictures }: DeskWish): Desk {
  return {
    places: paperPlaces(document),
    chinese: document.language === 'zh-CN',
    footnotes: footnotesOf(document),
    link(id) {
      linked.add(id);
      return `#${linkTarget(id)}`;
    },
    anchor: (id) => (wanted.has(id) ? `<a id="${linkTarget(id)}"></a>` : ''),
    keep({ name, ending, octets }) {
      const file = `${fileStem(name)}-${hashOf(octets)}.${ending}`;
      pictures.set(file, { name: file, octets });
      return linkTarget(`${folder}/${file}`);
    },
  };
}

function footnotesOf(document: Document): Map<string, number> {
  const entries = blocksOf(document).flatMap((block) => (block.type === 'footnotes' ? block.entries : []));
  return new Map(entries.map(({ id, number }) => [id, number]));
}

function fileStem(name: string): string {
  return name.replace(/[^a-z0-9]+/gi, '-').slice(0, 60);
}

function hashOf(octets: Uint8Array): string {
  return createHash('sha256').update(octets).digest('hex').slice(0, 8);
}
