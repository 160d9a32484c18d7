import type { GuidePath } from '@cradle/core/law/guide';
import { Button, Group } from '@mantine/core';
import { useClipboard } from '@mantine/hooks';
import classes from './guide.module.css';
import { guideMarkdown } from './guide-markdown.ts';
import type { ReportPart, Words } from './guide-report.ts';
import { MakeProduct } from './make-product.tsx';

/** What can be done with the result: share it, keep it, print it, make a product of it. */
export function ResultActions({
  report,
  path,
  words,
  today,
}: {
  readonly report: readonly ReportPart[];
  readonly path: GuidePath;
  readonly words: Words;
  readonly today: string;
}) {
  const { say } = words;
  const clipboard = useClipboard({ timeout: 2000 });
  const download = () => {
    const text = guideMarkdown(report, path, words, { link: location.href, today });
    const address = URL.createObjectURL(new Blob([text], { type: 'text/markdown' }));
    const link = document.createElement('a');
    link.href = address;
    link.download = say('guide.file');
    link.click();
    URL.revokeObjectURL(address);
  };
  return (
    <div className={classes['actions']}>
      <Group gap="sm">
        <Button
          variant="default"
          onClick={() => {
            clipboard.copy(location.href);
          }}
        >
          <span aria-live="polite">
            {say(clipboard.copied ? 'guide.linkCopied' : 'guide.copyLink')}
          </span>
        </Button>
        <Button variant="default" onClick={download}>
          {say('guide.download')}
        </Button>
        <Button
          variant="default"
          onClick={() => {
            window.print();
          }}
        >
          {say('guide.print')}
        </Button>
      </Group>
      {path.next === null && <MakeProduct path={path} say={say} />}
    </div>
  );
}
