import { AppShell } from '@mantine/core';
import { Link, Outlet } from '@tanstack/react-router';
import { type ReactNode, useRef, useState } from 'react';
import { type TextKey, useSay } from '../platform/text.ts';
import classes from './app-frame.module.css';

/** One place of the navigation. */
export type NavPlace = { readonly to: string; readonly text: TextKey };

/** The frame of every page: a rail with words at the left, a bar at the bottom under 768 px, strips across the top. */
export function AppFrame({
  main,
  below,
  strips,
  tools,
}: {
  readonly main: readonly NavPlace[];
  readonly below: readonly NavPlace[];
  readonly strips: ReactNode;
  readonly tools: ReactNode;
}) {
  const say = useSay();
  return (
    <AppShell navbar={{ width: 240, breakpoint: 768, collapsed: { mobile: true } }} padding={0}>
      <a href="#content" className={classes['skip']}>
        {say('nav.skip')}
      </a>
      <AppShell.Navbar className={classes['rail'] ?? ''} aria-label={say('nav.main')}>
        <div className={classes['places']}>
          <Link to="/" className={classes['brand']}>
            <img src="/icon.svg" alt="" width="24" height="24" /> Cradle
          </Link>
          <NavList places={main} />
          <hr className={classes['rule']} />
          <NavList places={below} />
        </div>
        <div className={classes['tools']}>{tools}</div>
      </AppShell.Navbar>
      <AppShell.Main id="content" className={classes['main'] ?? ''}>
        {strips}
        <Outlet />
      </AppShell.Main>
      <BottomBar main={main} below={below} tools={tools} />
    </AppShell>
  );
}

function NavList({
  places,
  onFollow,
}: {
  readonly places: readonly NavPlace[];
  readonly onFollow?: () => void;
}) {
  const say = useSay();
  return (
    <ul className={classes['list']}>
      {places.map((place) => (
        <li key={place.to}>
          <Link
            to={place.to}
            className={classes['place']}
            onClick={onFollow}
            activeOptions={{ exact: place.to === '/' }}
            activeProps={{ 'data-active': true, 'aria-current': 'page' }}
          >
            {say(place.text)}
          </Link>
        </li>
      ))}
    </ul>
  );
}

/** Four places and the rest behind one button, within reach of a thumb. */
function BottomBar({
  main,
  below,
  tools,
}: {
  readonly main: readonly NavPlace[];
  readonly below: readonly NavPlace[];
  readonly tools: ReactNode;
}) {
  const say = useSay();
  const more = useRef<HTMLDivElement>(null);
  const [isOpen, setOpen] = useState(false);
  const shown = main.filter((place) =>
    ['/', '/products', '/findings', '/cases'].includes(place.to),
  );
  const rest = [...main.filter((place) => !shown.includes(place)), ...below];
  return (
    <nav className={classes['bar']} aria-label={say('nav.main')}>
      {shown.map((place) => (
        <Link
          key={place.to}
          to={place.to}
          className={classes['barPlace']}
          activeOptions={{ exact: place.to === '/' }}
          activeProps={{ 'data-active': true, 'aria-current': 'page' }}
        >
          {say(place.text)}
        </Link>
      ))}
      <button type="button" className={classes['barPlace']} popoverTarget="more-places">
        {say('nav.more')}
      </button>
      {/* The browser's own popover closes by Escape or a tap elsewhere, and costs no script on the first load. */}
      <div
        id="more-places"
        popover="auto"
        ref={more}
        className={classes['more']}
        onToggle={(event) => {
          setOpen(event.newState === 'open');
        }}
      >
        {isOpen && (
          <>
            <NavList places={rest} onFollow={() => more.current?.hidePopover()} />
            <div className={classes['tools']}>{tools}</div>
          </>
        )}
      </div>
    </nav>
  );
}
