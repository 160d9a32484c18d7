import { Anchor } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type ReactNode, useEffect } from 'react';
import { sessionQuery } from '../../platform/session.ts';
import { useSay } from '../../platform/text.ts';
import { ViewSwitches } from '../../ui/view-switches.tsx';
import classes from './guide.module.css';

/** The frame of the pages about the law: they stand outside the application, as nobody needs an account for them. */
export function GuideFrame({
  title,
  children,
}: {
  readonly title: string;
  readonly children: ReactNode;
}) {
  const say = useSay();
  const session = useQuery(sessionQuery);
  const isIn = session.data !== undefined && session.data.person !== null;
  useEffect(() => {
    document.title = `${title} – Cradle`;
  }, [title]);
  return (
    <>
      <header className={classes['header']}>
        <span className={classes['brand']}>
          <img src="/icon.svg" alt="" width="24" height="24" /> Cradle
        </span>
        <div className={classes['tools']}>
          <ViewSwitches />
          <Anchor renderRoot={(props) => <Link {...props} to={isIn ? '/' : '/sign-in'} />}>
            {say(isIn ? 'guide.toCradle' : 'guide.signIn')}
          </Anchor>
        </div>
      </header>
      <main className={classes['main']}>
        <h1 className={classes['title']}>{title}</h1>
        {children}
      </main>
    </>
  );
}
