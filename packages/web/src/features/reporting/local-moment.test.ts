import { describe, expect, it } from 'vitest';
import { instantOfLocalField, localFieldOf, readPastMoment } from './local-moment.ts';

describe('a moment in a datetime-local field', () => {
  it('comes back as it was, whatever zone the viewer sits in', () => {
    for (const instant of [
      '2026-12-18T16:20:00Z',
      '2026-10-25T00:30:00Z',
      '2026-01-31T23:59:00Z',
    ]) {
      expect(instantOfLocalField(localFieldOf(instant))).toBe(instant);
    }
  });

  it.each(['', '2026-12-18', 'yesterday', '2026-13-40T10:00', '2026-12-18T10:00Z'])(
    'does not read %j',
    (text) => {
      expect(instantOfLocalField(text)).toBeNull();
    },
  );

  it('refuses to write what is no instant', () => {
    expect(() => localFieldOf('soon')).toThrow('not an instant');
  });
});

describe('readPastMoment', () => {
  const now = Date.parse('2026-12-18T16:20:30Z');

  it('takes the running minute', () => {
    expect(readPastMoment(localFieldOf('2026-12-18T16:20:00Z'), now)).toEqual({
      kind: 'past',
      instant: '2026-12-18T16:20:00Z',
    });
  });

  it('refuses the minute to come', () => {
    expect(readPastMoment(localFieldOf('2026-12-18T16:21:00Z'), now)).toEqual({ kind: 'future' });
  });

  it('says when it cannot read the field', () => {
    expect(readPastMoment('', now)).toEqual({ kind: 'unreadable' });
  });
});
