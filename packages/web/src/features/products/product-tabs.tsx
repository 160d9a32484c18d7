import type { ProductDetails } from '@cradle/contract';
import { Skeleton, Tabs } from '@mantine/core';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { useMay } from '../../platform/session.ts';
import { useSay } from '../../platform/text.ts';
import { AuditList } from '../audit/index.ts';
import { ComponentsList } from '../components/index.ts';
import { CasesList } from '../reporting/index.ts';
import { FindingsList, FindingsSearch } from '../vulnerabilities/index.ts';
import { ProductOverview } from './product-overview.tsx';
import { ReleaseList } from './release-list.tsx';

// The rules of law are fetched by who looks at this tab.
const ProductLaw = lazy(async () => ({
  default: (await import('../duties/index.ts')).ProductLaw,
}));

/** The tabs of a product. */
export type ProductTab =
  | 'overview'
  | 'law'
  | 'releases'
  | 'components'
  | 'vulnerabilities'
  | 'cases'
  | 'activity';

/** The tabs that the reader may see. */
function useTabs(): readonly ProductTab[] {
  const mayReadFindings = useMay('findings.read');
  const mayReadCases = useMay('cases.read');
  const mayReadLog = useMay('audit.read');
  return [
    'overview',
    'law',
    'releases',
    ...(mayReadFindings ? (['components', 'vulnerabilities'] as const) : []),
    ...(mayReadCases ? (['cases'] as const) : []),
    ...(mayReadLog ? (['activity'] as const) : []),
  ];
}

/** The tab that the address names; the overview where it names none that the reader may see. */
export function useProductTab(): ProductTab {
  const { tab } = useSearch({ strict: false });
  return useTabs().find((known) => known === tab) ?? 'overview';
}

/** What there is about one product, by tab. Each list keeps its filters in the address until another tab is opened. */
export function ProductTabs({
  product,
  tab,
}: {
  readonly product: ProductDetails;
  readonly tab: ProductTab;
}) {
  const say = useSay();
  const navigate = useNavigate();
  const tabs = useTabs();
  return (
    <Tabs
      value={tab}
      keepMounted={false}
      onChange={(next) => {
        void navigate({ to: '.', search: next === null ? {} : { tab: next }, replace: true });
      }}
    >
      <Tabs.List mb="lg">
        {tabs.map((value) => (
          <Tabs.Tab key={value} value={value}>
            {say(`product.tab.${value}`)}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      <Tabs.Panel value={tab}>
        <Shown product={product} tab={tab} />
      </Tabs.Panel>
    </Tabs>
  );
}

function Shown({ product, tab }: { readonly product: ProductDetails; readonly tab: ProductTab }) {
  const search = FindingsSearch.omit({ productId: true }).parse(useSearch({ strict: false }));
  switch (tab) {
    case 'overview':
      return <ProductOverview product={product} />;
    case 'law':
      return (
        <Suspense fallback={<Skeleton height={300} />}>
          <ProductLaw product={product} />
        </Suspense>
      );
    case 'releases':
      return <ReleaseList productId={product.id} />;
    case 'components':
      return <ComponentsList productId={product.id} />;
    case 'vulnerabilities':
      return <FindingsList search={search} productId={product.id} />;
    case 'cases':
      return <CasesList productId={product.id} />;
    case 'activity':
      return <AuditList productId={product.id} />;
  }
}
