import { germanSayer } from '../german-sayer.ts';
import { catalogues } from './catalogues.ts';
import { templates } from './templates.ts';

/** The German of a sentence of the rules, of a source they name or of a citation; `undefined` where there is none. */
export const germanOf = germanSayer(catalogues, templates);
