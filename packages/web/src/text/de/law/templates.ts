/**
 * Sätze, in die die Regeln etwas einsetzen: `{name}` steht auf beiden Seiten für dasselbe. Was eingesetzt ist, wird
 * seinerseits übersetzt, wo es ein Satz oder eine Zahl ist.
 */
export const templates: Readonly<Record<string, string>> = {
  'The core functionality is that of: {category}.': 'Die Kernfunktion ist die von: {category}.',
  'The declared {months} months are shorter than the law allows here.':
    'Die erklärten {months} Monate sind kürzer, als das Gesetz hier erlaubt.',
  "The coordinator of {state} by ENISA's list. On the platform the choice is yours; a wrong one can make the report invalid.":
    'Der Koordinator nach der Liste der ENISA ({state}). Auf der Plattform wählen Sie selbst; eine falsche Wahl kann die Meldung ungültig machen.',
  'Up to EUR {eur} or, for an undertaking, {share} % of worldwide turnover, whichever is higher: here {limb}. A ceiling, not a prediction.':
    'Bis zu {eur} EUR oder bei einem Unternehmen {share} % des weltweiten Umsatzes; das Höhere gilt: hier {limb}. Eine Obergrenze, keine Vorhersage.',
  '{share} % of the turnover': '{share} % des Umsatzes',
  'the fixed amount of EUR {eur}': 'der feste Betrag von {eur} EUR',
  'C(2026) 5252, point {point}': 'C(2026) 5252, Nr. {point}',
  'C(2026) 5252, points {first} to {last}': 'C(2026) 5252, Nr. {first} bis {last}',
  'C(2026) 5252, points {first} and {last}': 'C(2026) 5252, Nr. {first} und {last}',
  'Commission FAQ {number}': 'FAQ der Kommission {number}',
  'Commission FAQ {first} and {second}': 'FAQ der Kommission {first} und {second}',
};
