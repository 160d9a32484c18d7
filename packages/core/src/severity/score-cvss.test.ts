import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scoreCvss, severityOfScore, severityOfVersion2 } from './score-cvss.ts';

const FOLDER = new URL('../../../../fixtures/cvss/', import.meta.url);
const FILES = readdirSync(FOLDER).filter((file) => file.endsWith('.txt'));

/** `[base, temporal, environmental]`, for 4.0 the overall score alone. */
function scoresOf(vector: string): readonly (number | null)[] {
  const scored = scoreCvss(vector);
  if (!scored.ok) {
    return [];
  }
  const { version, score, baseScore, temporalScore, environmentalScore } = scored.value;
  return version === '4.0' ? [score] : [baseScore, temporalScore, environmentalScore];
}

describe('vectors with known scores', () => {
  it.each(FILES.map((file) => [file] as const))('%s', (file) => {
    const lines = readFileSync(new URL(file, FOLDER), 'utf8').trim().split('\n');
    const wrong = lines.filter((line) => {
      const [vector = '', scores = ''] = line.split(' - ');
      const expected = scores
        .replace(/[()\s]/g, '')
        .split(',')
        .filter((text) => text !== '')
        .map((text) => (text === 'None' ? null : Number(text)));
      return JSON.stringify(scoresOf(vector)) !== JSON.stringify(expected);
    });
    expect(lines.length).toBeGreaterThan(0);
    expect(wrong).toEqual([]);
  });
});

const BASE_31 = 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H';
const BASE_40 = 'CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N';

describe('the overall score', () => {
  it('is the base score where nothing else is given', () => {
    expect(scoreCvss(BASE_31)).toMatchObject({
      ok: true,
      value: { version: '3.1', score: 9.8, severity: 'critical', baseScore: 9.8 },
    });
  });

  it('follows the temporal metrics, and the environmental ones before them', () => {
    expect(scoreCvss(`${BASE_31}/E:U`)).toMatchObject({ value: { score: 9, baseScore: 9.8 } });
    expect(scoreCvss(`${BASE_31}/E:U/MAV:P`)).toMatchObject({ value: { score: 6.2 } });
  });

  it('does not take the environmental equation where no environmental metric is defined', () => {
    const vector = 'CVSS:3.1/AV:N/AC:H/PR:N/UI:N/S:C/C:H/I:H/A:H';
    expect(scoreCvss(vector)).toMatchObject({ value: { score: 9, environmentalScore: 9.1 } });
  });

  it('of 4.0 counts threat and environment, not the supplemental metrics', () => {
    expect(scoreCvss(BASE_40)).toMatchObject({ value: { score: 9.3, baseScore: 9.3 } });
    expect(scoreCvss(`${BASE_40}/E:U`)).toMatchObject({ value: { score: 8.1, baseScore: 9.3 } });
    expect(scoreCvss(`${BASE_40}/S:P/U:Red`)).toMatchObject({ value: { score: 9.3 } });
  });

  it('reads a 2.0 vector in the parentheses of the NVD', () => {
    expect(scoreCvss('(AV:N/AC:L/Au:N/C:P/I:P/A:P)')).toMatchObject({
      value: { version: '2.0', score: 7.5, severity: 'high', temporalScore: null },
    });
  });

  it('rounds 8.55 of a 2.0 vector up, which binary fractions would not', () => {
    expect(scoresOf('AV:N/AC:L/Au:S/C:C/I:C/A:C/E:F/RL:U/RC:C')).toEqual([9, 8.6, null]);
  });

  it('of 2.0 caps the adjusted impact only, and lets an adjusted base be negative on the way', () => {
    expect(scoresOf('AV:L/AC:L/Au:N/C:C/I:C/A:C')).toEqual([7.2, null, null]);
    expect(scoresOf('AV:L/AC:H/Au:M/C:N/I:P/A:N/CDP:H/IR:L')).toEqual([0.8, null, 4.9]);
    expect(scoresOf('AV:L/AC:H/Au:M/C:P/I:N/A:N/TD:M/CR:L')).toEqual([0.8, null, 0]);
  });
});

describe('what is refused', () => {
  it.each([
    ['', 'there is an empty part'],
    ['hello', '“hello” is not a metric'],
    ['CVSS:5.0/AV:N', 'it must begin with CVSS:4.0/'],
    ['cvss:3.1/AV:N', 'it must begin with CVSS:4.0/'],
    [`${BASE_31}/`, 'there is an empty part'],
    [`${BASE_31}/AV:N`, 'the metric AV is given twice'],
    [`${BASE_31}/XX:N`, '“XX:N” is not a metric'],
    [`${BASE_31}/E:Z`, '“Z” is not a value of E (X, H, F, P, U)'],
    [`${BASE_31}/E:ND`, '“ND” is not a value of E'],
    ['CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H', 'mandatory metrics are missing: A'],
    ['AV:N/AC:L/Au:N', 'mandatory metrics are missing: C, I, A'],
    [BASE_40.replace('AV:N/AC:L', 'AC:L/AV:N'), 'the metric AV stands too late'],
    [`${BASE_40}/S:P/E:A`, 'the metric E stands too late'],
    [`${BASE_31}${'/E:X'.repeat(200)}`, 'longer than 512 characters'],
  ])('%.70s: %s', (vector, reason) => {
    const scored = scoreCvss(vector);
    expect(scored.ok ? 'scored' : scored.failure.reason).toContain(reason);
  });

  it('never throws', () => {
    const part = fc.constantFrom('CVSS:3.1/', 'CVSS:4.0/', 'AV:N', '/', 'AC:L', ':', '__proto__:x');
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(part).map((parts) => parts.join('')),
        ),
        (text) => {
          scoreCvss(text);
        },
      ),
      { numRuns: 2000 },
    );
  });
});

describe('ratings', () => {
  it.each([
    [0, 'none'],
    [0.1, 'low'],
    [3.9, 'low'],
    [4, 'medium'],
    [6.9, 'medium'],
    [7, 'high'],
    [8.9, 'high'],
    [9, 'critical'],
    [10, 'critical'],
  ])('%d is %s', (score, rating) => {
    expect(severityOfScore(score)).toBe(rating);
  });

  it('of 2.0 know neither none nor critical', () => {
    expect([0, 3.9, 4, 6.9, 7, 10].map(severityOfVersion2)).toEqual([
      'low',
      'low',
      'medium',
      'medium',
      'high',
      'high',
    ]);
  });
});
