import type { CandidateView } from '@cradle/contract';
import { useDayText, useSay } from '../../platform/text.ts';
import { countReleases, firstAssertion } from './candidate-facts.ts';

/** The question a candidate puts, in sentences: who says it, where it is, what to decide. */
export function CandidateQuestion({ candidate }: { readonly candidate: CandidateView }) {
  const say = useSay();
  const dayText = useDayText();
  const { vulnerability } = candidate;
  const { supported, unsupported } = countReleases(candidate.releases);
  return (
    <p>
      {whoSays(candidate, say, dayText)}{' '}
      {supported > 0 && say('candidate.question.supported', { count: supported })}{' '}
      {unsupported > 0 &&
        say(
          supported > 0 ? 'candidate.question.unsupportedToo' : 'candidate.question.unsupported',
          { count: unsupported, vulnerability },
        )}{' '}
      {(candidate.state === 'open' || candidate.state === 'assessing') &&
        say('candidate.question.decide')}
    </p>
  );
}

function whoSays(
  { vulnerability, exploited }: CandidateView,
  say: ReturnType<typeof useSay>,
  dayText: (iso: string) => string,
): string {
  const first = firstAssertion(exploited);
  if (first === undefined || first.source === 'sbom') {
    return say('candidate.question.sbom', { vulnerability });
  }
  if (first.source === 'person') {
    const who = first.by ?? say('candidate.source.person');
    const date = dayText(first.since ?? first.seenAt);
    return say('candidate.question.person', { who, vulnerability, date });
  }
  const who = sourceName(first.source, say);
  return first.since === null
    ? say('candidate.question.listedUndated', { who, vulnerability })
    : say('candidate.question.listed', { who, vulnerability, date: dayText(first.since) });
}

/** The name of a source of exploitation as a subject of a sentence. */
export function sourceName(source: string, say: ReturnType<typeof useSay>): string {
  switch (source) {
    case 'cisa_kev':
      return say('candidate.source.cisa_kev');
    case 'eu_kev':
      return say('candidate.source.eu_kev');
    case 'sbom':
      return say('candidate.source.sbom');
    case 'person':
      return say('candidate.source.person');
    default:
      return source;
  }
}
