import type { ProductDetails } from '@cradle/contract';
import { Anchor, Stack, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useSay } from '../../platform/text.ts';
import { FeedAges } from '../../ui/feed-ages.tsx';
import { StateWord } from '../../ui/state-word.tsx';
import { BringSbom } from '../sboms/index.ts';
import { FindingCountsText } from './finding-counts-text.tsx';
import { ProductFactsList } from './product-facts-list.tsx';
import classes from './products.module.css';
import { ReleaseList } from './release-list.tsx';

/** What it is in law, what is wrong now, until when supported, and its releases: on one screen. */
export function ProductOverview({ product }: { readonly product: ProductDetails }) {
  const say = useSay();
  return (
    <div className={classes['columns']}>
      <Stack gap="xl">
        <WrongNow product={product} />
        <section>
          <Title order={2} size="h3" mb="sm">
            {say('product.tab.releases')}
          </Title>
          <ReleaseList productId={product.id} />
        </section>
        <section>
          <Title order={2} size="h3" mb="sm">
            {say('product.bring')}
          </Title>
          <BringSbom product={product.name} />
        </section>
      </Stack>
      <ProductFactsList product={product} />
    </div>
  );
}

function WrongNow({ product }: { readonly product: ProductDetails }) {
  const say = useSay();
  return (
    <section>
      <Title order={2} size="h3" mb="sm">
        {say('product.now')}
      </Title>
      {product.openCases.map((one) => (
        <p key={one.id}>
          <StateWord colour="critical">{say('product.caseRunning')}</StateWord>{' '}
          <Anchor
            renderRoot={(props) => (
              <Link {...props} to="/cases/$caseId" params={{ caseId: one.id }} />
            )}
          >
            {one.title}
          </Anchor>
        </p>
      ))}
      {product.openCandidates > 0 && (
        <p>
          <StateWord colour="warning">
            {say('product.candidatesOpen', { count: product.openCandidates })}
          </StateWord>{' '}
          <Anchor renderRoot={(props) => <Link {...props} to="/" />}>{say('nav.now')}</Anchor>
        </p>
      )}
      <p>
        <FindingCountsText counts={product.findings} />{' '}
        <Anchor
          renderRoot={(props) => (
            <Link {...props} to="/findings" search={{ productId: product.id }} />
          )}
        >
          {say('sbom.showFindings')}
        </Anchor>
      </p>
      <FeedAges ages={product.feedAges} />
    </section>
  );
}
