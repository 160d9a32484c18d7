import { listProducts } from '@cradle/contract';
import { Spotlight, type SpotlightActionData, spotlight } from '@mantine/spotlight';
import '@mantine/spotlight/styles.css';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { PLACES } from './go-keys.ts';
import { call } from './platform/api.ts';
import { useSay } from './platform/text.ts';

/** Ctrl or Cmd + K: pages and products by name. It opens as soon as it is there for whoever asked before that. */
export function CommandPalette({ opensAtOnce }: { readonly opensAtOnce: boolean }) {
  const say = useSay();
  const navigate = useNavigate();
  const [query, setQuery] = useState('');
  const [asked] = useDebouncedValue(query, 200);
  useEffect(() => {
    if (opensAtOnce) {
      spotlight.open();
    }
  }, [opensAtOnce]);
  const products = useQuery({
    queryKey: ['palette', asked],
    queryFn: ({ signal }) =>
      call(
        listProducts,
        { params: undefined, query: { q: asked, limit: 8 }, body: undefined },
        signal,
      ),
    enabled: asked.length > 1,
  });
  const actions: SpotlightActionData[] = [
    ...PLACES.map(([key, to, text]) => ({
      id: to,
      label: say(text),
      description: `g ${key}`,
      onClick: () => void navigate({ to }),
    })),
    ...(products.data?.items ?? []).map((product) => ({
      id: product.id,
      label: product.name,
      description: say('nav.products'),
      onClick: () =>
        void navigate({ to: '/products/$productId', params: { productId: product.id } }),
    })),
  ];
  return (
    <Spotlight
      actions={actions}
      query={query}
      onQueryChange={setQuery}
      shortcut={['mod + K']}
      nothingFound={say('list.nothingMatches')}
      highlightQuery
      // Whoever presses the keys types on at once: a field that takes the focus later loses the first letters.
      transitionProps={{ duration: 0 }}
      searchProps={{
        placeholder: say('nav.search'),
        'aria-label': say('nav.search'),
        autoFocus: true,
      }}
    />
  );
}
