import { Box, Group, Title } from '@mantine/core';
import { type ReactNode, useEffect, useRef } from 'react';
import { Breakable } from './breakable.tsx';
import classes from './page.module.css';

/**
 * One page: its title line with the state as a badge and at most one primary action, then its content. Sets the
 * document's title ("object – product – Cradle") and takes the focus to the heading when the address changed.
 */
export function Page({
  title,
  documentTitle,
  badge,
  action,
  above,
  wide = false,
  children,
}: {
  readonly title: string;
  /** Parts of the document's title; the page's title where left out. */
  readonly documentTitle?: readonly string[];
  readonly badge?: ReactNode;
  readonly action?: ReactNode;
  /** Breadcrumbs, below the second level only. */
  readonly above?: ReactNode;
  /** Tables may be wider than text. */
  readonly wide?: boolean;
  readonly children?: ReactNode;
}) {
  const heading = useRef<HTMLHeadingElement>(null);
  const parts = documentTitle ?? [title];
  const whole = [...parts.filter((part) => part !== ''), 'Cradle'].join(' – ');
  useEffect(() => {
    document.title = whole;
  }, [whole]);
  useEffect(() => {
    if (document.activeElement === document.body || document.activeElement === null) {
      heading.current?.focus({ preventScroll: true });
    }
  }, []);
  return (
    <Box className={classes['page']} data-wide={wide}>
      {above !== undefined && <nav className={classes['above']}>{above}</nav>}
      <Group justify="space-between" align="center" gap="md" mb="lg">
        <Group gap="sm" align="center" className={classes['titleLine']}>
          <Title order={1} size="h2" tabIndex={-1} ref={heading} className={classes['title']}>
            <Breakable>{title}</Breakable>
          </Title>
          {badge}
        </Group>
        {action}
      </Group>
      {children}
    </Box>
  );
}
