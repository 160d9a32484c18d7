import type {
  ComponentRow,
  listComponents,
  listVulnerabilities,
  VulnerabilityRow,
} from '@cradle/contract';
import type { Failure } from '@cradle/core/failure';
import { parsePurl } from '@cradle/core/identity';
import { fail, ok, type Result } from '@cradle/core/shared';
import { compareVersions, findScheme } from '@cradle/core/versions';
import type { z } from 'zod';
import { boundedTotal, pageFrom, readCursor, readOrder } from '../../platform/paging/index.ts';
import {
  countComponents,
  findComponents,
  findVersions,
  type VersionedComponent,
} from './components.repository.ts';
import type { PageWithAges } from './finding-list.service.ts';
import type { VulnerabilityDeps } from './vulnerability-deps.ts';
import {
  countVulnerabilities,
  findVulnerabilities,
  type ListedVulnerability,
  type VulnerabilityOrder,
  vulnerabilityKeysetLength,
} from './vulnerability-list.repository.ts';

type ComponentQuery = z.output<(typeof listComponents)['query']>;
type ComponentPage = Omit<PageWithAges<ComponentRow>, 'feedAges'> & {
  readonly undetermined: number;
};

/** Vulnerabilities across the portfolio. Fails `invalid` for an unknown sort or a foreign cursor. */
export async function getVulnerabilities(
  deps: VulnerabilityDeps,
  query: z.output<(typeof listVulnerabilities)['query']>,
): Promise<Result<PageWithAges<VulnerabilityRow>, Failure>> {
  const { cursor, limit, sort, ...filter } = query;
  const order = readOrder<VulnerabilityOrder>(
    sort,
    ['severity', 'epss', 'id', 'releases'],
    ['severity'],
  );
  if (!order.ok) {
    return order;
  }
  const after = readCursor(cursor, vulnerabilityKeysetLength(order.value.order));
  if (!after.ok) {
    return after;
  }
  const now = deps.now();
  const ask = { filter, ...order.value, after: after.value, limit, today: now.slice(0, 10) };
  const rows = await findVulnerabilities(deps.db, ask);
  const page = pageFrom(rows, limit, {
    keyset: (one: ListedVulnerability) => one.keyset,
    item: (one: ListedVulnerability) => one.row,
  });
  return ok({
    ...page,
    total: boundedTotal(await countVulnerabilities(deps.db, filter)),
    feedAges: await deps.feedAges(deps.db, now),
  });
}

/** Comparing versions happens here and not in the database, so a question is bounded. */
const MOST_COMPARED = 50_000;

/**
 * Components across the portfolio. With `below`, only those whose version is lower by the order of their own ecosystem;
 * those that cannot be compared are counted as undetermined and not listed.
 *
 * Fails  `invalid` for an unknown sort, a foreign cursor, or a `below` over too many components.
 */
export async function getComponents(
  deps: VulnerabilityDeps,
  query: ComponentQuery,
): Promise<Result<ComponentPage, Failure>> {
  const { cursor, limit, sort, below, ...filter } = query;
  const order = readOrder<'name'>(sort, ['name']);
  if (!order.ok) {
    return order;
  }
  const after = readCursor(cursor, 2);
  if (!after.ok) {
    return after;
  }
  const compared =
    below === undefined || below === '' ? null : await compareAll(deps, filter, below);
  if (compared?.ok === false) {
    return compared;
  }
  const ids = compared === null ? null : compared.value.below;
  const ask = { filter, ids, descending: order.value.descending, after: after.value, limit };
  const rows = await findComponents(deps.db, ask);
  const count = ids === null ? await countComponents(deps.db, filter) : ids.length;
  const page = pageFrom(rows, limit, {
    keyset: (one: (typeof rows)[number]) => one.keyset,
    item: (one: (typeof rows)[number]) => one.row,
  });
  return ok({
    ...page,
    total: boundedTotal(count),
    undetermined: compared === null ? 0 : compared.value.undetermined,
  });
}

async function compareAll(
  deps: VulnerabilityDeps,
  filter: Omit<ComponentQuery, 'cursor' | 'limit' | 'sort' | 'below'>,
  below: string,
): Promise<Result<{ readonly below: readonly string[]; readonly undetermined: number }, Failure>> {
  const all = await findVersions(deps.db, filter, MOST_COMPARED + 1);
  if (all.length > MOST_COMPARED) {
    const message = `More than ${MOST_COMPARED} components would have to be compared. Name the component, or its ecosystem.`;
    return fail({ kind: 'invalid', message, issues: [{ at: '/below', message }] });
  }
  const found: string[] = [];
  let undetermined = 0;
  for (const component of all) {
    switch (isBelow(component, below)) {
      case 'below':
        found.push(component.id);
        break;
      case 'unknown':
        undetermined += 1;
        break;
      case 'notBelow':
    }
  }
  return ok({ below: found, undetermined });
}

/** By the scheme of the component's ecosystem, else of its purl's type. No scheme, or no version, is not an answer. */
function isBelow(component: VersionedComponent, below: string): 'below' | 'notBelow' | 'unknown' {
  const parsed = component.purl === null ? undefined : parsePurl(component.purl);
  const purl = parsed?.ok === true ? parsed.value : undefined;
  const scheme = schemeNamed(component.ecosystem) ?? schemeNamed(purl?.type);
  const own = component.version ?? purl?.version;
  if (scheme === undefined || own == null) {
    return 'unknown';
  }
  const compared = compareVersions(scheme, own, below);
  if (!compared.ok) {
    return 'unknown';
  }
  return compared.value === -1 ? 'below' : 'notBelow';
}

function schemeNamed(name: string | null | undefined) {
  return name == null ? undefined : findScheme(name);
}
