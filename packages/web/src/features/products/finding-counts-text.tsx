import type { ProductSummary } from '@cradle/contract';
import { useSay } from '../../platform/text.ts';
import type { StateColour } from '../../ui/state-colours.ts';
import { StateWord } from '../../ui/state-word.tsx';

/** Counts that matter, worst first, in words; nothing found is said too. */
export function FindingCountsText({ counts }: { readonly counts: ProductSummary['findings'] }) {
  const say = useSay();
  const shown: readonly (readonly [number, StateColour, string])[] = [
    [counts.exploited, 'critical', say('counts.exploited', { count: counts.exploited })],
    [counts.critical, 'critical', say('counts.critical', { count: counts.critical })],
    [counts.high, 'warning', say('counts.high', { count: counts.high })],
    [
      counts.undetermined,
      'undetermined',
      say('counts.undetermined', { count: counts.undetermined }),
    ],
  ];
  const some = shown.filter(([count]) => count > 0);
  return (
    <span style={{ display: 'inline-flex', flexWrap: 'wrap', gap: '2px 12px' }}>
      {some.map(([, colour, text]) => (
        <StateWord key={text} colour={colour}>
          {text}
        </StateWord>
      ))}
      <span>
        {say('counts.all', {
          count: counts.affected + counts.undetermined,
          undecided: counts.undecided,
        })}
      </span>
    </span>
  );
}
