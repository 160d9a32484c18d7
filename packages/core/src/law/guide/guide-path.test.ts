import { describe, expect, it } from 'vitest';
import { type GuideAnswers, withAnswer } from './guide-answers.ts';
import { pathOf } from './guide-path.ts';

/** GuideAnswers in the order they are given, by question. */
function answered(values: Readonly<Record<string, string>>): GuideAnswers {
  return Object.fromEntries(
    Object.entries(values).map(([id, value]) => [id, { value, stale: false }]),
  );
}

const DEVICE = {
  type: 'hardwareWithSoftware',
  onlyRemoteAccess: 'no',
  dataConnection: 'yes',
  onUnionMarket: 'yes',
  commercialActivity: 'yes',
  exclusion: 'none',
};
const MAKER = { makesOrHasMade: 'yes', underOwnName: 'yes', writtenMandate: 'no' };

const next = (values: Readonly<Record<string, string>>) => pathOf(answered(values)).next?.id;

describe('the next question', () => {
  it.each<[string, Record<string, string>, string | undefined]>([
    ['begins with what it is', {}, 'type'],
    [
      'asks what is reached remotely whether it belongs to a product',
      { type: 'software', onlyRemoteAccess: 'yes' },
      'neededByProductFunction',
    ],
    [
      'does not ask that of what runs at the user',
      { type: 'software', onlyRemoteAccess: 'no' },
      'dataConnection',
    ],
    [
      'does not ask a device whether it is open source',
      { ...DEVICE, commercialActivity: '', exclusion: '' },
      'commercialActivity',
    ],
    [
      'asks exclusions one by one where somebody is not sure',
      { ...DEVICE, exclusion: 'some' },
      'medicalDevice',
    ],
    ['goes on to the role', DEVICE, 'makesOrHasMade'],
    [
      'does not ask a manufacturer whether it imports',
      { ...DEVICE, makesOrHasMade: 'yes', underOwnName: 'yes' },
      'writtenMandate',
    ],
    ['then to the class', { ...DEVICE, ...MAKER }, 'category'],
    [
      'asks a chip what it can do',
      { ...DEVICE, ...MAKER, category: 'III.I.14' },
      'chipSecuresOthers',
    ],
    ['asks what comes close', { ...DEVICE, ...MAKER, category: 'III.I.12' }, 'runnerUp'],
    [
      'takes no category for its own runner-up',
      { ...DEVICE, ...MAKER, category: 'III.I.12', runnerUp: 'III.I.12' },
      'runnerUp',
    ],
    ['ends where the Regulation does not apply', { ...DEVICE, dataConnection: 'no' }, undefined],
    [
      'asks for the steward where free software is only not on the market',
      {
        type: 'software',
        onlyRemoteAccess: 'no',
        dataConnection: 'yes',
        onUnionMarket: 'yes',
        freeOpenSource: 'yes',
        underYourResponsibility: 'yes',
        monetised: 'no',
      },
      'sustainsOpenSource',
    ],
  ])('%s', (_says, values, want) => {
    const said = Object.fromEntries(Object.entries(values).filter(([, value]) => value !== ''));
    expect(next(said)).toBe(want);
  });
});

describe('a changed answer', () => {
  const all = answered({
    ...DEVICE,
    ...MAKER,
    category: 'III.I.12',
    runnerUp: 'III.II.2',
    coreOfTwo: 'first',
  });

  it('keeps what still applies and asks again what rests on it', () => {
    const path = pathOf(withAnswer(all, 'category', 'III.I.5'));
    expect(path.next?.id).toBe('runnerUp');
    expect(
      path.steps.filter(({ answer }) => answer.stale).map(({ question }) => question.id),
    ).toEqual(['runnerUp']);
    expect(path.steps).toContainEqual(expect.objectContaining({ answer: all.onUnionMarket }));
    expect(path.setAside).toEqual(['coreOfTwo']);
  });

  it('sets aside what no longer matters, and takes it up again', () => {
    const out = withAnswer(all, 'onUnionMarket', 'no');
    expect(pathOf(out).next).toBeNull();
    expect(pathOf(out).setAside).toContain('category');
    expect(pathOf(withAnswer(out, 'onUnionMarket', 'yes')).setAside).toEqual([]);
  });

  it('that is the same as before changes nothing', () => {
    expect(withAnswer(all, 'category', 'III.I.12')).toEqual(all);
  });
});
