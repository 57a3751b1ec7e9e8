import { describe, expect, it } from 'vitest';
import type { Block, Inline, Section } from './document.ts';
import { mendLinks } from './mend-links.ts';

const link = (to: string): Inline => ({ type: 'link', to, inlines: [{ type: 'text', text: to }] });
const section = (id: string, ...blocks: Block[]): Section => ({ id, number: '', title: [], level: 1, blocks, sections: [] });
const linksOf = (sections: Section[]) => JSON.stringify(sections).match(/"to":"[^"]*"/g) ?? [];

describe('mendLinks', () => {
  it('keeps links that lead somewhere, leads others to the connection’s pieces, and makes words of the rest', () => {
    const text: Block = { type: 'paragraph', inlines: [link('here'), link('connection-0'), link('connection-1'), { type: 'strong', inlines: [link('connection-2')] }] };
    const ladder = { type: 'heading', id: 'ladder-0-handshake', inlines: [] } as Block;
    const request = { type: 'heading', id: 'm1-1-request', inlines: [] } as Block;
    const mended = mendLinks([section('here', text, ladder), section('there', { type: 'quote', blocks: [request, text] })]);
    expect(linksOf(mended)).toEqual(['"to":"here"', '"to":"ladder-0-handshake"', '"to":"m1-1-request"', '"to":"here"', '"to":"ladder-0-handshake"', '"to":"m1-1-request"']);
    expect(mended[0]!.blocks[0]).toMatchObject({ inlines: [{}, {}, {}, { type: 'strong', inlines: [{ type: 'text', text: 'connection-2' }] }] });
  });
});
