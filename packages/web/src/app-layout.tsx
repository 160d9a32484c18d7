import { getNow, signOut } from '@cradle/contract';
import { Button } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { lazy, Suspense, useEffect, useState } from 'react';
import classes from './app-layout.module.css';
import { Notices } from './features/now/index.ts';
import { nextClock } from './features/reporting/index.ts';
import { call, NO_INPUT } from './platform/api.ts';
import { useMay, useSession } from './platform/session.ts';
import { useSay } from './platform/text.ts';
import { Shortcuts } from './shortcuts.tsx';
import { AppFrame, type NavPlace } from './ui/app-frame.tsx';
import { ViewSwitches } from './ui/view-switches.tsx';

const CommandPalette = lazy(async () => ({
  default: (await import('./command-palette.tsx')).CommandPalette,
}));
const ClockStrip = lazy(async () => ({
  default: (await import('./features/reporting/clock-strip.tsx')).ClockStrip,
}));

const MAIN: readonly NavPlace[] = [
  { to: '/', text: 'nav.now' },
  { to: '/products', text: 'nav.products' },
  { to: '/components', text: 'nav.components' },
  { to: '/vulnerabilities', text: 'nav.vulnerabilities' },
  { to: '/findings', text: 'nav.findings' },
  { to: '/duties', text: 'nav.duties' },
];

/** The frame of all pages for people who are signed in, with the strips that must not be overlooked. */
export function AppLayout() {
  const may = {
    cases: useMay('cases.read'),
    audit: useMay('audit.read'),
    people: useMay('people.read'),
  };
  const below: readonly NavPlace[] = [
    { to: '/guide', text: 'nav.guide' },
    { to: '/feeds', text: 'nav.feeds' },
    ...(may.audit ? [{ to: '/audit', text: 'nav.audit' } as const] : []),
    ...(may.people ? [{ to: '/people', text: 'nav.people' } as const] : []),
    { to: '/settings', text: 'nav.settings' },
  ];
  return (
    <>
      <AppFrame
        main={may.cases ? [...MAIN, { to: '/cases', text: 'nav.cases' }] : MAIN}
        below={below}
        strips={<Strips />}
        tools={<Tools />}
      />
      <Shortcuts />
      <Palette />
    </>
  );
}

/** Long enough for the first page to be whole on a slow line. */
const PALETTE_AFTER_MS = 4_000;

/** The palette is fetched once the page stands, or at the first Ctrl or Cmd + K if that comes before. */
function Palette() {
  const [state, setState] = useState<'later' | 'fetched' | 'asked'>('later');
  useEffect(() => {
    if (state === 'asked') {
      return;
    }
    const timer = setTimeout(() => {
      setState('fetched');
    }, PALETTE_AFTER_MS);
    const onKey = (event: KeyboardEvent) => {
      if ((event.metaKey || event.ctrlKey) && event.key.toLowerCase() === 'k') {
        event.preventDefault();
        setState('asked');
      }
    };
    window.addEventListener('keydown', onKey);
    return () => {
      clearTimeout(timer);
      window.removeEventListener('keydown', onKey);
    };
  }, [state]);
  return (
    state !== 'later' && (
      <Suspense>
        <CommandPalette opensAtOnce={state === 'asked'} />
      </Suspense>
    )
  );
}

/** A strip while a clock runs, and one while demonstration data is loaded. */
function Strips() {
  const say = useSay();
  const session = useSession();
  const now = useQuery({
    queryKey: ['now'],
    queryFn: ({ signal }) => call(getNow, NO_INPUT, signal),
    refetchInterval: 60_000,
  });
  const running = now.data?.clocks.find((one) => nextClock(one.clocks) !== undefined);
  const clock = running === undefined ? undefined : nextClock(running.clocks);
  return (
    <>
      {running !== undefined && clock !== undefined && (
        <Suspense>
          <ClockStrip caseId={running.id} title={running.title} clock={clock} />
        </Suspense>
      )}
      {session.demo && (
        <div className={classes['strip']} data-kind="demo">
          {say('strip.demo')} <Link to="/settings">{say('strip.removeDemo')}</Link>
        </div>
      )}
    </>
  );
}

/** Language, theme, sign-out. */
function Tools() {
  const say = useSay();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const leave = async () => {
    await call(signOut, NO_INPUT);
    queries.clear();
    await navigate({ to: '/sign-in' });
  };
  return (
    <>
      <Notices />
      <ViewSwitches />
      <Button size="xs" variant="default" onClick={() => void leave()}>
        {say('nav.signOut')}
      </Button>
    </>
  );
}
