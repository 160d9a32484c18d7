import type { Settings } from '@cradle/contract';
import { hostOf } from '../../platform/outbound/index.ts';
import type { FeedSettings } from './feed-kinds.ts';

/** Names of ecosystems become parts of addresses and paths. */
const ECOSYSTEM = /^[A-Za-z0-9][A-Za-z0-9 ._-]{0,60}$/;

type Values = Pick<
  Settings,
  | 'CRADLE_FEEDS'
  | 'CRADLE_FEED_HOURS'
  | 'CRADLE_OSV_URL'
  | 'CRADLE_OSV_ECOSYSTEMS'
  | 'CRADLE_KEV_URL'
  | 'CRADLE_EUVD_URL'
  | 'CRADLE_EPSS_URL'
>;

/**
 * What the settings say of feeds, and the hosts that may be called for them.
 *
 * Throws `Error` for an ecosystem that cannot be one, naming the setting and the fix.
 */
export function feedSettings(values: Values): FeedSettings & { readonly hosts: readonly string[] } {
  const sources = {
    osv: values.CRADLE_OSV_URL,
    kev: values.CRADLE_KEV_URL,
    euvd: values.CRADLE_EUVD_URL,
    epss: values.CRADLE_EPSS_URL,
  };
  const osvEcosystems = values.CRADLE_OSV_ECOSYSTEMS.split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');
  const strange = osvEcosystems.find((name) => !ECOSYSTEM.test(name));
  if (strange !== undefined) {
    throw new Error(
      `CRADLE_OSV_ECOSYSTEMS: "${strange}" is no name of an ecosystem. Write names of OSV by comma, such as npm,PyPI,Debian.`,
    );
  }
  return {
    enabled: values.CRADLE_FEEDS === 'on',
    hours: values.CRADLE_FEED_HOURS,
    sources,
    osvEcosystems,
    hosts: Object.values(sources).flatMap((source) => hostOf(source) ?? []),
  };
}
