import { createRequire } from 'node:module';
import type Handlebars from 'handlebars';

const require = createRequire(import.meta.url);

/** Handlebars without its compiler, from the one file that holds it all: its CommonJS form is twenty, which take longer to find than to run. */
export const engine = require('handlebars/dist/handlebars.runtime.min.js') as typeof Handlebars;
