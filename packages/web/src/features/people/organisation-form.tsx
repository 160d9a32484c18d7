import {
  changeOrganisation,
  getOrganisation,
  MEMBER_STATES,
  OrganisationView,
} from '@cradle/contract';
import { Button, NativeSelect, Skeleton, Stack, Textarea, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type SubmitEvent, useState } from 'react';
import { ApiProblem, callTagged, NO_INPUT } from '../../platform/api.ts';
import { sessionQuery, useMay } from '../../platform/session.ts';
import { addEnglishTexts, useMemberStateName, useSay } from '../../platform/text.ts';
import { stages } from '../../text/en/stages.ts';
import { ProblemText } from '../../ui/problem-text.tsx';
import { StaleNotice } from '../../ui/stale-notice.tsx';

addEnglishTexts(stages);

const REVIEW_WISHES = OrganisationView.shape.reportReview.options;

/** The organisation as reports name it. A change on an old copy is refused, and nothing typed is lost. */
export function OrganisationForm() {
  // The form begins anew with each version of the organisation; that it was saved must outlive that.
  const [savedAs, setSavedAs] = useState<string | null>(null);
  const found = useQuery({
    queryKey: ['organisation'],
    queryFn: ({ signal }) => callTagged(getOrganisation, NO_INPUT, signal),
    staleTime: Number.POSITIVE_INFINITY,
  });
  if (found.isPending) {
    return <Skeleton height={320} />;
  }
  return found.isError ? (
    <ProblemText error={found.error} />
  ) : (
    <Form
      key={found.data.etag}
      initial={found.data.data}
      etag={found.data.etag ?? ''}
      wasSaved={found.data.etag === savedAs}
      onSaved={setSavedAs}
    />
  );
}

function Form({
  initial,
  etag,
  wasSaved,
  onSaved,
}: {
  readonly initial: OrganisationView;
  readonly etag: string;
  readonly wasSaved: boolean;
  readonly onSaved: (etag: string | null) => void;
}) {
  const say = useSay();
  const nameOf = useMemberStateName();
  const queries = useQueryClient();
  const [form, setForm] = useState(initial);
  const mayWrite = useMay('settings.write');
  const set = (part: Partial<OrganisationView>) => {
    setForm((before) => ({ ...before, ...part }));
  };
  const save = useMutation({
    mutationFn: () =>
      callTagged(
        changeOrganisation,
        { params: undefined, query: undefined, body: form },
        undefined,
        etag,
      ),
    async onSuccess(saved) {
      onSaved(saved.etag);
      queries.setQueryData(['organisation'], saved);
      await queries.invalidateQueries({ queryKey: sessionQuery.queryKey });
    },
  });
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    save.mutate();
  };
  const isStale = save.error instanceof ApiProblem && save.error.status === 412;
  return (
    <form onSubmit={submit}>
      <Stack maw={520}>
        {isStale && (
          <StaleNotice
            onReload={() => void queries.invalidateQueries({ queryKey: ['organisation'] })}
          />
        )}
        {save.isError && !isStale && <ProblemText error={save.error} />}
        <TextInput
          label={say('setUp.organisation')}
          required
          disabled={!mayWrite}
          value={form.name}
          onChange={(event) => {
            set({ name: event.currentTarget.value });
          }}
        />
        <Textarea
          label={say('settings.address')}
          autosize
          minRows={2}
          disabled={!mayWrite}
          value={form.address}
          onChange={(event) => {
            set({ address: event.currentTarget.value });
          }}
        />
        <TextInput
          label={say('settings.website')}
          type="url"
          disabled={!mayWrite}
          value={form.website}
          onChange={(event) => {
            set({ website: event.currentTarget.value });
          }}
        />
        <TextInput
          label={say('settings.contactEmail')}
          type="email"
          disabled={!mayWrite}
          value={form.contactEmail}
          onChange={(event) => {
            set({ contactEmail: event.currentTarget.value });
          }}
        />
        <NativeSelect
          label={say('settings.mainEstablishment')}
          description={say('settings.mainEstablishmentWhy')}
          disabled={!mayWrite}
          value={form.mainEstablishment ?? ''}
          data={[
            { value: '', label: say('unknown') },
            ...MEMBER_STATES.map((code) => ({ value: code, label: nameOf(code) })),
          ]}
          onChange={(event) => {
            set({
              mainEstablishment:
                event.currentTarget.value === '' ? null : event.currentTarget.value,
            });
          }}
        />
        <NativeSelect
          label={say('settings.reportReview')}
          description={say('settings.reportReviewWhy')}
          disabled={!mayWrite}
          value={form.reportReview}
          data={REVIEW_WISHES.map((value) => ({
            value,
            label: say(`settings.reportReview.${value}`),
          }))}
          onChange={(event) => {
            set({
              reportReview: OrganisationView.shape.reportReview.parse(event.currentTarget.value),
            });
          }}
        />
        <TextInput
          label={say('setUp.timeZone')}
          description={say('setUp.timeZoneHelp')}
          disabled={!mayWrite}
          value={form.timeZone}
          onChange={(event) => {
            set({ timeZone: event.currentTarget.value });
          }}
        />
        {mayWrite && (
          <div>
            <Button type="submit" loading={save.isPending}>
              {say('action.save')}
            </Button>
          </div>
        )}
        <div role="status">{wasSaved && form === initial && say('settings.saved')}</div>
      </Stack>
    </form>
  );
}
