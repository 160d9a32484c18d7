import { Table } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './scroll-table.module.css';

/** A small table that scrolls by itself where it is wider than the page, by keyboard too (WCAG 2.1.1). */
export function ScrollTable({
  label,
  minWidth,
  children,
}: {
  readonly label: string;
  readonly minWidth: number;
  readonly children: ReactNode;
}) {
  return (
    <div className={classes['frame']} role="region" aria-label={label} tabIndex={0}>
      <Table style={{ minWidth }}>{children}</Table>
    </div>
  );
}
