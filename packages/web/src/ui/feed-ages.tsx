import type { FeedAge } from '@cradle/contract';
import { useDayText, useSay } from '../platform/text.ts';
import { STATE_COLOURS } from './state-colours.ts';

/** How old the data is that the numbers beside it rest on: one item a feed, a failing one said in words. */
export function FeedAges({ ages }: { readonly ages: readonly FeedAge[] }) {
  const say = useSay();
  const dayText = useDayText();
  if (ages.length === 0) {
    return null;
  }
  return (
    <p style={{ fontSize: 12, color: 'var(--mantine-color-dimmed)', margin: '8px 0' }}>
      {say('feedAge.rests')}{' '}
      {ages.map((age, at) => (
        <span key={age.feed}>
          {at > 0 && ' · '}
          {age.feed.toUpperCase()}{' '}
          <span
            style={
              age.state === 'fresh' || age.state === 'shipped'
                ? {}
                : { color: STATE_COLOURS.warning, fontWeight: 600 }
            }
          >
            {say(`feedAge.${age.state}`, { date: ageOf(age, dayText) })}
          </span>
        </span>
      ))}
    </p>
  );
}

function ageOf(age: FeedAge, dayText: (iso: string) => string): string {
  // CISA writes its catalogue's version as 2025.08.25.
  const iso =
    (age.dataAsOf ?? age.fetchedAt)?.replace(/^(\d{4})\.(\d{2})\.(\d{2})$/, '$1-$2-$3') ?? null;
  return iso === null || Number.isNaN(Date.parse(iso)) ? (age.dataAsOf ?? '–') : dayText(iso);
}
