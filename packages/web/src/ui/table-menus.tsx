import { Button, Menu } from '@mantine/core';
import { useSay } from '../platform/text.ts';
import classes from './data-table.module.css';
import type { TableColumn, TableExports } from './table-types.ts';

/** Export, and which columns are shown; the first names the row and stays. */
export function TableMenus<Row>({
  columns,
  hidden,
  onHidden,
  exports,
}: {
  readonly columns: readonly TableColumn<Row>[];
  readonly hidden: readonly string[];
  readonly onHidden: (hidden: readonly string[]) => void;
  readonly exports: TableExports | undefined;
}) {
  const say = useSay();
  return (
    <div className={classes['filters']}>
      {exports !== undefined && (
        <Menu position="bottom-end" keepMounted={false}>
          <Menu.Target>
            <Button variant="default" size="sm">
              {say('action.export')}
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item component="a" href={exports.csv} download>
              {say('action.csv')}
            </Menu.Item>
            <Menu.Item component="a" href={exports.xlsx} download>
              {say('action.excel')}
            </Menu.Item>
          </Menu.Dropdown>
        </Menu>
      )}
      <Menu position="bottom-end" closeOnItemClick={false} keepMounted={false}>
        <Menu.Target>
          <Button variant="default" size="sm">
            {say('action.columns')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {columns.slice(1).map((column) => (
            <Menu.Item
              key={column.id}
              role="menuitemcheckbox"
              aria-checked={!hidden.includes(column.id)}
              onClick={() => {
                onHidden(
                  hidden.includes(column.id)
                    ? hidden.filter((id) => id !== column.id)
                    : [...hidden, column.id],
                );
              }}
            >
              {hidden.includes(column.id) ? '☐' : '☑'} {say(column.title)}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
    </div>
  );
}
