import { getDutyCalendar, getDutyTimeline } from '@cradle/contract';
import { Anchor, Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { addressOf, call } from '../../platform/api.ts';
import { Page } from '../../ui/page.tsx';
import { ProblemText } from '../../ui/problem-text.tsx';
import { useChangeSearch } from '../../ui/use-change-search.ts';
import { useWords } from '../guide/index.ts';
import { DutiesList, DutiesSearch, NoDuties } from './duties-list.tsx';
import { DutyTimeline } from './duty-timeline.tsx';
import { LawReview } from './law-review.tsx';

/** Who owes what when, over the whole portfolio: by month, as a list, as a calendar. */
export function DutiesPage() {
  const words = useWords();
  const { say } = words;
  const search = DutiesSearch.parse(useSearch({ strict: false }));
  const change = useChangeSearch(search);
  const filters = DutiesSearch.omit({ month: true, sort: true }).parse(search);
  const timeline = useQuery({
    queryKey: [getDutyTimeline.id, filters],
    queryFn: ({ signal }) =>
      call(getDutyTimeline, { params: undefined, query: filters, body: undefined }, signal),
    placeholderData: (before) => before,
  });
  const calendar = addressOf(getDutyCalendar, {
    params: undefined,
    query: filters,
  });
  return (
    <Page
      title={say('duties.title')}
      wide
      action={
        <Anchor href={calendar} download="duties.ics">
          {say('duties.calendar')}
        </Anchor>
      }
    >
      <p>{say('duties.intro')}</p>
      <LawReview words={words} />
      {timeline.isPending ? (
        <Skeleton height={160} mb="lg" />
      ) : timeline.isError ? (
        <ProblemText error={timeline.error} />
      ) : (
        <DutyTimeline
          timeline={timeline.data}
          month={search.month}
          words={words}
          onMonth={(next) => {
            change({ month: next });
          }}
        />
      )}
      <DutiesList empty={<NoDuties />} />
    </Page>
  );
}
