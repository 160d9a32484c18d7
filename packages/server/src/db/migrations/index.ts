import type { Migration } from 'kysely/migration';
import * as m0001 from './0001-foundation.ts';
import * as m0002 from './0002-products-and-sboms.ts';
import * as m0003 from './0003-vulnerabilities.ts';
import * as m0004 from './0004-reporting.ts';
import * as m0005 from './0005-duties.ts';
import * as m0006 from './0006-measure.ts';
import * as m0007 from './0007-stages.ts';
import * as m0008 from './0008-reminders.ts';
import * as m0009 from './0009-case-files.ts';
import * as m0010 from './0010-answers.ts';

/** Every migration by its name, forward only. The names are the schema's versions: a database that knows others is newer. */
export const migrations: Readonly<Record<string, Migration>> = {
  '0001-foundation': m0001,
  '0002-products-and-sboms': m0002,
  '0003-vulnerabilities': m0003,
  '0004-reporting': m0004,
  '0005-duties': m0005,
  '0006-measure': m0006,
  '0007-stages': m0007,
  '0008-reminders': m0008,
  '0009-case-files': m0009,
  '0010-answers': m0010,
};
