import { expect, it } from 'vitest';
import { setText } from './set-text.ts';

const faces = (html: string) => Object.fromEntries([...setText(html)].map(([face, characters]) => [Object.values(JSON.parse(face)).join(' '), [...characters].join('')]));

it('setText lists what is beyond ASCII by the face that it is set in, and every face in use with a letter', () => {
  expect(faces('<p>plain → <em>握手</em><br>more</p><code>x·</code>')).toEqual({ 'serif false false': 'a→', 'serif false true': 'a握手', 'mono false false': 'a·' });
});

it('setText lets an element take the face of the one around it, wherever it stands', () => {
  expect(faces('<h2>一<span>二</span></h2><p><span>三</span></p><p class="margin"><span>四</span></p>')).toEqual({
    'sans true false': 'a一二',
    'serif false false': 'a三',
    'sans false false': 'a四',
  });
});

it('setText sets the labels of the cover, the school and the numbers of the contents as the style does: sans, not bold', () => {
  const html = '<p class="school">校</p><dl class="cover-rows"><div><dt>课</dt></div></dl><nav><span class="toc-number">四</span></nav>';
  expect(faces(html)).toEqual({ 'sans false false': 'a校课四' });
});
