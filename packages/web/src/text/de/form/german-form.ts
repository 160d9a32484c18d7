import { srpForm20261004 } from '@cradle/core/documents';
import { germanSayer } from '../german-sayer.ts';
import { help } from './help.ts';

/** The form's own German labels, by the English ones that are found on the platform. */
const labels: Readonly<Record<string, string>> = Object.fromEntries(
  srpForm20261004.fields.map(({ label }) => [label.en, label.de]),
);

const templates: Readonly<Record<string, string>> = {
  '{help} Unverified: {what}': '{help} Nicht geprüft: {what}',
  '{cite} asks for this.': '{cite} verlangt dies.',
  '{cite} asks for this where applicable; the form requires it.':
    '{cite} verlangt dies, soweit zutreffend; das Formular verlangt es immer.',
  '{cite} asks for this as far as available; the form requires it.':
    '{cite} verlangt dies, soweit verfügbar; das Formular verlangt es immer.',
  '{cite} asks for this where applicable.': '{cite} verlangt dies, soweit zutreffend.',
  '{cite} asks for this in the final report; "not known yet" is no answer here.':
    '{cite} verlangt dies im Abschlussbericht; „noch nicht bekannt“ ist hier keine Antwort.',
  '{cite} asks for this as far as available.': '{cite} verlangt dies, soweit verfügbar.',
  '"{value}" is none of the form\'s choices.': '„{value}“ gehört nicht zur Auswahl des Formulars.',
  '{length} of {limit} characters. How the platform counts is not known: stay within {safe}.':
    '{length} von {limit} Zeichen. Wie die Plattform zählt, ist nicht bekannt: Bleiben Sie unter {safe}.',
};

/** The German of what is said about the platform's form: labels, help, what is missing, where a value comes from. */
export const germanOf = germanSayer([labels, help], templates);
