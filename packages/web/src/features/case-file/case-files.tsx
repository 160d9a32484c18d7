import { type CaseFileView, listCaseFiles, makeCaseFile } from '@cradle/contract';
import { Anchor, Button, Code } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { call } from '../../platform/api.ts';
import { useMay } from '../../platform/session.ts';
import { addEnglishTexts, useLocale, useSay } from '../../platform/text.ts';
import { caseFile } from '../../text/en/case-file.ts';
import { InstantText } from '../../ui/instant-text.tsx';
import { ProblemText } from '../../ui/problem-text.tsx';
import classes from './case-files.module.css';

addEnglishTexts(caseFile);

const nothing = { query: undefined, body: undefined };

/** The case files that were made of a case, and the way to make one. */
export function CaseFiles({ caseId }: { readonly caseId: string }) {
  const say = useSay();
  const mayMake = useMay('cases.write');
  const queries = useQueryClient();
  const queryKey = ['caseFiles', caseId];
  const found = useQuery({
    queryKey,
    queryFn: ({ signal }) => call(listCaseFiles, { ...nothing, params: { caseId } }, signal),
  });
  const make = useMutation({
    mutationFn: () => call(makeCaseFile, { ...nothing, params: { caseId } }),
    onSuccess: (changed) => {
      queries.setQueryData(queryKey, changed);
      void queries.invalidateQueries({ queryKey: ['case'] });
    },
  });
  return (
    <section aria-labelledby="case-file" className={classes['files']}>
      <h2 id="case-file">{say('caseFile.title')}</h2>
      <p>{say('caseFile.help')}</p>
      {found.isError && <ProblemText error={found.error} />}
      {make.isError && <ProblemText error={make.error} />}
      {found.data?.items.length === 0 && <p>{say('caseFile.none')}</p>}
      <ul className={classes['list']}>
        {found.data?.items.map((file) => (
          <OneFile key={file.id} file={file} />
        ))}
      </ul>
      {mayMake && (
        <div>
          <Button
            variant="default"
            loading={make.isPending}
            onClick={() => {
              make.mutate();
            }}
          >
            {say('caseFile.make')}
          </Button>
        </div>
      )}
    </section>
  );
}

function OneFile({ file }: { readonly file: CaseFileView }) {
  const say = useSay();
  const locale = useLocale();
  const size = new Intl.NumberFormat(locale, {
    style: 'unit',
    unit: 'kilobyte',
    maximumFractionDigits: 0,
  }).format(Math.ceil(file.size / 1000));
  return (
    <li>
      <Anchor underline="always" href={`/api/v1/case-files/${file.id}`} download>
        {say('caseFile.download')}
      </Anchor>{' '}
      <InstantText iso={file.madeAt} />,{' '}
      {say('caseFile.line', { count: file.files, size, who: file.madeBy.name })}
      <small>
        {say('caseFile.root')}: <Code>{file.rootHash}</Code>
      </small>
    </li>
  );
}
