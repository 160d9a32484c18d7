import { describe, expect, it } from 'vitest';
import { routingOf } from './csirt.ts';

describe('routingOf', () => {
  it.each([
    ['no organisation', undefined],
    ['an organisation that does not say where it is', { mainEstablishment: null }],
  ])('says what to do for %s', (_case, organisation) => {
    const { csirt, csirtBecause } = routingOf(organisation);

    expect(csirt).toBeNull();
    expect(csirtBecause.join(' ')).toContain('Settings → Organisation');
    expect(csirtBecause.join(' ')).not.toContain('empty list');
  });

  it('names the CSIRT of the main establishment and why', () => {
    const { csirt, csirtBecause } = routingOf({ mainEstablishment: 'DE' });

    expect(csirt?.memberState).toBe('DE');
    expect(csirtBecause.join(' ')).toContain('Art. 14(7)');
  });
});
