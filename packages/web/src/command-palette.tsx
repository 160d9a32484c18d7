import { listProducts } from '@cradle/contract';
import { Modal, Stack } from '@mantine/core';
import { Spotlight, type SpotlightActionData } from '@mantine/spotlight';
import '@mantine/spotlight/styles.css';
import { useDebouncedValue, useDisclosure } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { call } from './platform/api.ts';
import { type TextKey, useSay } from './platform/text.ts';

const PLACES = [
  ['n', '/', 'nav.now'],
  ['p', '/products', 'nav.products'],
  ['c', '/components', 'nav.components'],
  ['v', '/vulnerabilities', 'nav.vulnerabilities'],
  ['b', '/findings', 'nav.findings'],
  ['r', '/cases', 'nav.cases'],
  ['f', '/feeds', 'nav.feeds'],
  ['a', '/audit', 'nav.audit'],
  ['e', '/people', 'nav.people'],
  ['s', '/settings', 'nav.settings'],
] as const satisfies readonly (readonly [string, string, TextKey])[];

/** Ctrl or Cmd + K: pages and products by name. `g` and a letter goes straight there; `?` shows the shortcuts. */
export function CommandPalette() {
  const say = useSay();
  const navigate = useNavigate();
  const [query, setQuery] = useState('');
  const [asked] = useDebouncedValue(query, 200);
  const [help, { open, close }] = useDisclosure(false);
  useGoKeys((to) => void navigate({ to }), open);
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
    <>
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
      <Modal opened={help} onClose={close} title={say('nav.shortcuts')}>
        <Stack gap="xs">
          {(
            ['shortcuts.palette', 'shortcuts.go', 'shortcuts.table', 'shortcuts.help'] as const
          ).map((key) => (
            <p key={key} style={{ margin: 0 }}>
              {say(key)}
            </p>
          ))}
        </Stack>
      </Modal>
    </>
  );
}

/** Keys that work wherever nobody is typing. */
function useGoKeys(go: (to: (typeof PLACES)[number][1]) => void, help: () => void): void {
  useEffect(() => {
    let waitsForPlace = false;
    const onKey = (event: KeyboardEvent) => {
      const typing =
        event.target instanceof HTMLElement &&
        (event.target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(event.target.tagName));
      if (typing || event.metaKey || event.ctrlKey || event.altKey) {
        return;
      }
      if (event.key === '?') {
        help();
      } else if (event.key === '/') {
        const search = document.querySelector<HTMLInputElement>('main input[type="search"]');
        if (search !== null) {
          search.focus();
          event.preventDefault();
        }
      } else if (waitsForPlace) {
        const place = PLACES.find(([key]) => key === event.key);
        if (place !== undefined) {
          go(place[1]);
        }
      }
      waitsForPlace = event.key === 'g';
    };
    window.addEventListener('keydown', onKey);
    return () => {
      window.removeEventListener('keydown', onKey);
    };
  }, [go, help]);
}
