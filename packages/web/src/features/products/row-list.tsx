import { Button } from '@mantine/core';
import { type ReactNode, useEffect, useRef } from 'react';
import classes from './row-list.module.css';

/** How a list of rows speaks of itself. */
export type RowWords = {
  readonly legend: string;
  readonly help: string;
  readonly add: string;
  /** The name of a row by its number, from 1. */
  readonly row: (number: number) => string;
  readonly remove: (number: number) => string;
  readonly removeShort: string;
};

/**
 * Rows of fields that can be added and removed. The focus goes to what was added; after a removal it goes to the row
 * that took the place, or to the button that adds, and is never lost.
 */
export function RowList<Row>({
  words,
  why,
  rows,
  most,
  blank,
  onChange,
  onRemoved,
  children,
}: {
  readonly words: RowWords;
  readonly why?: ReactNode;
  readonly rows: readonly Row[];
  /** How many rows there may be. */
  readonly most: number;
  readonly blank: Row;
  readonly onChange: (rows: Row[]) => void;
  /** Rows after the removed one have other numbers now. */
  readonly onRemoved: () => void;
  readonly children: (row: Row, at: number, change: (part: Partial<Row>) => void) => ReactNode;
}) {
  const box = useRef<HTMLFieldSetElement>(null);
  const next = useRef<string | null>(null);
  useEffect(() => {
    const wanted = next.current;
    next.current = null;
    if (wanted !== null) {
      const fallback = box.current?.querySelector<HTMLElement>('[data-adds]');
      (box.current?.querySelector<HTMLElement>(wanted) ?? fallback)?.focus();
    }
  }, [rows.length]);
  return (
    <fieldset ref={box} className={classes['list']}>
      <legend>{words.legend}</legend>
      <p className={classes['help']}>{words.help}</p>
      {why}
      {rows.map((row, at) => (
        // Rows have no identity of their own; their fields are controlled, so a number will do.
        <div
          key={at}
          data-row={at}
          role="group"
          aria-label={words.row(at + 1)}
          className={classes['row']}
        >
          <div className={classes['fields']}>
            {children(row, at, (part) => {
              onChange(rows.map((one, other) => (other === at ? { ...one, ...part } : one)));
            })}
          </div>
          <Button
            variant="default"
            className={classes['remove'] ?? ''}
            data-removes={at}
            aria-label={words.remove(at + 1)}
            onClick={() => {
              next.current = `[data-removes="${at}"]`;
              onChange(rows.filter((_, other) => other !== at));
              onRemoved();
            }}
          >
            {words.removeShort}
          </Button>
        </div>
      ))}
      {rows.length < most && (
        <Button
          variant="default"
          size="sm"
          data-adds
          onClick={() => {
            const row = `[data-row="${rows.length}"]`;
            next.current = `${row} select, ${row} input`;
            onChange([...rows, blank]);
          }}
        >
          {words.add}
        </Button>
      )}
    </fieldset>
  );
}
