import { pushSbom, type ReplyOf, uploadSbom } from '@cradle/contract';
import { Button, Group, Progress, Stack, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type SubmitEvent, useEffect, useState } from 'react';
import { upload } from '../../platform/api.ts';
import { useSay } from '../../platform/text.ts';
import { ProblemText } from '../../ui/problem-text.tsx';
import { DropZone } from './drop-zone.tsx';
import { readSbomHead } from './sbom-head.ts';
import { UploadResult } from './upload-result.tsx';

type Sent = { readonly sent: number; readonly total: number | null };

/** Brings an SBOM into an installation: asks which product and release it is of, and creates what is not there yet. */
export function BringSbom({ product: known = '' }: { readonly product?: string }) {
  const say = useSay();
  const [file, setFile] = useState<File | null>(null);
  const [product, setProduct] = useState(known);
  const [release, setRelease] = useState('');
  const [progress, setProgress] = useState<Sent | null>(null);
  const push = useMutation({
    mutationFn: (chosen: File) =>
      upload(
        pushSbom,
        {
          params: undefined,
          query: {
            product: product.trim(),
            release: release.trim(),
            create: 'true',
            fileName: chosen.name,
          },
        },
        chosen,
        (sent, total) => {
          setProgress({ sent, total });
        },
      ),
  });
  const choose = async (chosen: File) => {
    push.reset();
    setProgress(null);
    setFile(chosen);
    const head = await readSbomHead(chosen);
    setProduct(known === '' ? (head.product ?? '') : known);
    setRelease(head.version ?? '');
  };
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (file !== null) {
      push.mutate(file);
    }
  };
  if (push.data !== undefined) {
    return <Brought result={push.data} />;
  }
  return (
    <Stack>
      <DropZone onFile={(chosen) => void choose(chosen)} disabled={push.isPending} />
      {file !== null && (
        <form onSubmit={submit}>
          <Stack maw={480}>
            <p style={{ margin: 0 }}>
              {say('sbom.chosen', { file: file.name, size: sizeText(file.size) })}
            </p>
            {push.isError && <ProblemText error={push.error} />}
            <TextInput
              label={say('sbom.product')}
              required
              value={product}
              onChange={(event) => {
                setProduct(event.currentTarget.value);
              }}
            />
            <TextInput
              label={say('sbom.release')}
              required
              value={release}
              onChange={(event) => {
                setRelease(event.currentTarget.value);
              }}
            />
            {push.isPending && <Uploading progress={progress} />}
            <Group>
              <Button type="submit" loading={push.isPending}>
                {say('sbom.bring')}
              </Button>
              <Button
                variant="default"
                disabled={push.isPending}
                onClick={() => {
                  setFile(null);
                }}
              >
                {say('action.cancel')}
              </Button>
            </Group>
          </Stack>
        </form>
      )}
    </Stack>
  );
}

/**
 * The answer, until the person goes on. Everything else is asked for anew only then: the place where the SBOM was
 * dropped may be there only while there is nothing else, and would take the answer with it.
 */
function Brought({ result }: { readonly result: ReplyOf<typeof pushSbom> }) {
  const queries = useQueryClient();
  useEffect(
    () => () => {
      void queries.invalidateQueries();
    },
    [queries],
  );
  return <UploadResult result={result} releaseId={result.releaseId} />;
}

/** Brings an SBOM to a release that is there. */
export function ReleaseSbom({ releaseId }: { readonly releaseId: string }) {
  const queries = useQueryClient();
  const [progress, setProgress] = useState<Sent | null>(null);
  const send = useMutation({
    mutationFn: (file: File) =>
      upload(
        uploadSbom,
        { params: { releaseId }, query: { fileName: file.name } },
        file,
        (sent, total) => {
          setProgress({ sent, total });
        },
      ),
    onSettled: () => queries.invalidateQueries(),
  });
  return (
    <Stack>
      <DropZone
        onFile={(file) => {
          send.mutate(file);
        }}
        disabled={send.isPending}
      />
      {send.isPending && <Uploading progress={progress} />}
      {send.isError && <ProblemText error={send.error} />}
      {send.data !== undefined && <UploadResult result={send.data} releaseId={releaseId} />}
    </Stack>
  );
}

/** How far the file is; when it has left, the server reads and matches it. */
function Uploading({ progress }: { readonly progress: Sent | null }) {
  const say = useSay();
  const share = progress?.total == null ? 0 : (progress.sent / progress.total) * 100;
  return (
    <div role="status">
      <Progress value={share} aria-label={say('sbom.sending')} />
      <small>{say(share >= 100 ? 'sbom.reading' : 'sbom.sending')}</small>
    </div>
  );
}

function sizeText(bytes: number): string {
  return bytes < 1_000_000
    ? `${Math.ceil(bytes / 1000)} kB`
    : `${(bytes / 1_000_000).toFixed(1)} MB`;
}
