import * as contract from '@cradle/contract';
import { json, type MountedRoute, on } from '../../platform/http/mount.ts';
import { type DemoDeps, loadDemo, removeDemo } from './demo.service.ts';

/** Names the use case for each route of the demonstration. */
export function demoRoutes(deps: DemoDeps): readonly MountedRoute[] {
  return [
    on(contract.loadDemo, async ({ actor }) => {
      const loaded = await loadDemo(deps, actor);
      return loaded.ok ? { ok: true, value: json(loaded.value) } : loaded;
    }),
    on(contract.removeDemo, async ({ actor }) => {
      const removed = await removeDemo(deps, actor);
      return removed.ok ? { ok: true, value: json(removed.value) } : removed;
    }),
  ];
}
