import type Handlebars from 'handlebars';
import runtime from 'handlebars/runtime.js';

/** Handlebars without its compiler. Its own type declarations describe another module shape than Node gives. */
export const engine = runtime as unknown as typeof Handlebars;
