import { describe, expect, it } from 'vitest';
import { modificationQuestion } from './art-3-30-substantial-modification.ts';

const NO = {
  afterPlacing: true,
  purposeChanged: false,
  pureSecurityUpdate: false,
  addsRisk: false,
  foreseen: false,
  riskChanged: false,
};

function ask(facts: object) {
  const answer = modificationQuestion.ask(facts);
  if (!answer.ok) throw new Error(answer.failure);
  return answer.value;
}

describe('the steps of a substantial modification (Art. 3(30))', () => {
  it.each<[says: string, change: object, value: string, cite: string, mark: string]>([
    ['before placing', { afterPlacing: false }, 'notSubstantial', 'Art. 3(30)', 'law'],
    ['new purpose', { purposeChanged: true }, 'substantial', 'Art. 3(30)', 'law'],
    ['security update', { pureSecurityUpdate: true }, 'notSubstantial', 'Recital 39', 'guidance'],
    ['foreseen', { foreseen: true }, 'notSubstantial', 'Recital 38', 'guidance'],
    ['risk changed', { riskChanged: true }, 'substantial', 'Art. 3(30)', 'guidance'],
    ['nothing changed', {}, 'notSubstantial', 'Art. 3(30)', 'guidance'],
  ])('%s', (...row) => {
    const [, change, value, cite, mark] = row;
    expect(ask({ ...NO, ...change })).toMatchObject({
      value,
      because: [{ cite, mark }],
      missing: [],
    });
  });

  it.each<[says: string, change: object, missing: string[]]>([
    ['when it was', { afterPlacing: null, purposeChanged: true }, ['afterPlacing']],
    ['the purpose', { purposeChanged: null }, ['purposeChanged']],
    [
      'whether it is a pure update, of changed risk',
      { pureSecurityUpdate: null, riskChanged: true },
      ['pureSecurityUpdate', 'addsRisk'],
    ],
    [
      'whether it was foreseen, of changed risk',
      { foreseen: null, riskChanged: true },
      ['foreseen'],
    ],
    ['the risk', { riskChanged: null }, ['riskChanged']],
    ['all of it', Object.fromEntries(Object.keys(NO).map((name) => [name, null])), Object.keys(NO)],
  ])('undetermined: %s', (_says, change, missing) => {
    const answer = ask({ ...NO, ...change });
    expect(answer.value).toBe('undetermined');
    expect(answer.missing).toEqual(missing);
    expect(answer.because.length).toBeGreaterThan(0);
    for (const because of answer.because) expect(because.says).toMatch(/\.$/);
  });
});
