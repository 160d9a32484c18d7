import { describe, expect, it } from 'vitest';
import { feedSettings } from './feed-settings.ts';

const VALUES = {
  CRADLE_FEEDS: 'on' as const,
  CRADLE_FEED_HOURS: 6,
  CRADLE_OSV_URL: 'https://user:secret@mirror.example:8443/osv/',
  CRADLE_OSV_ECOSYSTEMS: 'npm, crates.io,GitHub Actions,',
  CRADLE_KEV_URL: '/srv/feeds/kev.json',
  CRADLE_EUVD_URL: 'https://euvd.example/api',
  CRADLE_EPSS_URL: 'file:///srv/feeds/epss.csv.gz',
};

describe('feedSettings', () => {
  it('reads ecosystems by comma, and allows only the hosts that are named', () => {
    expect(feedSettings(VALUES)).toMatchObject({
      enabled: true,
      osvEcosystems: ['npm', 'crates.io', 'GitHub Actions'],
      hosts: ['mirror.example:8443', 'euvd.example'],
    });
  });

  it.each(['../../etc', 'npm/..', '..', '-x'])(
    'refuses "%s" by the name of the setting',
    (name) => {
      expect(() => feedSettings({ ...VALUES, CRADLE_OSV_ECOSYSTEMS: name })).toThrow(
        /^CRADLE_OSV_ECOSYSTEMS: /,
      );
    },
  );
});
