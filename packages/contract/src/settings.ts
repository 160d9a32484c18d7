import { z } from 'zod';

const port = z.coerce.number().int().min(0).max(65_535);
const hours = z.coerce
  .number()
  .min(0.1)
  .max(24 * 30);
const yesNo = z.enum(['yes', 'no']);

/**
 * Every setting by its name in the environment: its form, default, whether it is a secret, and what it does.
 * `cradle config` prints these; the settings file holds the same names, one `NAME=value` a line.
 */
export const SETTINGS = {
  CRADLE_HOST: {
    form: z.string().min(1),
    default: '127.0.0.1',
    secret: false,
    explains: 'Address to listen on.',
  },
  CRADLE_PORT: { form: port, default: '4380', secret: false, explains: 'Port to listen on.' },
  CRADLE_DATA: {
    form: z.string().min(1),
    default: './data',
    secret: false,
    explains: 'Folder of the embedded database, documents and the index.',
  },
  CRADLE_URL: {
    form: z.union([z.literal(''), z.url({ protocol: /^https?$/ })]),
    default: '',
    secret: false,
    explains: 'Address under which people reach Cradle, for links in mails; empty: host and port.',
  },
  CRADLE_SETTINGS: {
    form: z.string(),
    default: '',
    secret: false,
    explains: 'Settings file; empty: cradle.env in the data folder, if it is there.',
  },
  DATABASE_URL: {
    form: z.union([z.literal(''), z.url({ protocol: /^postgres(ql)?$/ })]),
    default: '',
    secret: true,
    explains: 'PostgreSQL 15 or newer; empty: the embedded database.',
  },
  CRADLE_SECRET: {
    form: z.union([z.literal(''), z.string().min(32)]),
    default: '',
    secret: true,
    explains:
      'Key that signs sessions, at least 32 characters; empty: made at the first start and kept in the data folder.',
  },
  CRADLE_SMTP_URL: {
    form: z.union([z.literal(''), z.url({ protocol: /^smtps?$/ })]),
    default: '',
    secret: true,
    explains: 'Mail server, smtp://user:password@host:port; empty: no mail is sent.',
  },
  CRADLE_MAIL_FROM: {
    form: z.union([z.literal(''), z.email()]),
    default: '',
    secret: false,
    explains: 'Sender of mails; needed with CRADLE_SMTP_URL.',
  },
  CRADLE_FEEDS: {
    form: z.enum(['on', 'off']),
    default: 'on',
    secret: false,
    explains: 'off: feeds are only run by hand or from files.',
  },
  CRADLE_FEED_HOURS: {
    form: hours,
    default: '6',
    secret: false,
    explains: 'Hours between two runs of a feed.',
  },
  CRADLE_OSV_URL: {
    form: z.string().min(1),
    default: 'https://storage.googleapis.com/osv-vulnerabilities',
    secret: false,
    explains: 'OSV: public address, a mirror, or a folder.',
  },
  CRADLE_OSV_ECOSYSTEMS: {
    form: z.string(),
    default: 'npm,PyPI,Go,Maven,crates.io,RubyGems,NuGet,Packagist,Debian,Alpine',
    secret: false,
    explains: 'Ecosystems to take from OSV, by comma.',
  },
  CRADLE_KEV_URL: {
    form: z.string().min(1),
    default: 'https://www.cisa.gov/sites/default/files/feeds/known_exploited_vulnerabilities.json',
    secret: false,
    explains: 'CISA KEV: address or file.',
  },
  CRADLE_EUVD_URL: {
    form: z.string().min(1),
    default: 'https://euvdservices.enisa.europa.eu/api',
    secret: false,
    explains: 'EUVD: address of the API, or a folder with kev-dump.json and cve-euvd-mapping.csv.',
  },
  CRADLE_EPSS_URL: {
    form: z.string().min(1),
    default: 'https://epss.empiricalsecurity.com/epss_scores-current.csv.gz',
    secret: false,
    explains: 'EPSS: address or file.',
  },
  CRADLE_MAX_SBOM_MB: {
    form: z.coerce.number().int().min(1).max(2048),
    default: '256',
    secret: false,
    explains: 'Largest SBOM taken, unpacked, in MiB.',
  },
  CRADLE_TRUST_PROXY: {
    form: yesNo,
    default: 'no',
    secret: false,
    explains: 'yes: a reverse proxy sets X-Forwarded-For and X-Forwarded-Proto.',
  },
  CRADLE_LOG: {
    form: z.enum(['error', 'warn', 'info', 'debug']),
    default: 'info',
    secret: false,
    explains: 'How much is logged.',
  },
} as const;

export type SettingName = keyof typeof SETTINGS;
export type Settings = { readonly [N in SettingName]: z.output<(typeof SETTINGS)[N]['form']> };
export type SettingSource = 'default' | 'environment' | 'file';
export type SettingsInForce = {
  readonly values: Settings;
  readonly sources: Readonly<Record<SettingName, SettingSource>>;
};

/** What is wrong with one setting, in words that name it and the fix. */
export type BadSetting = { readonly name: string; readonly message: string };

/** A value as it may be shown: secrets masked, and in any other the user and password inside an address. */
export function maskSetting(name: SettingName, value: string): string {
  if (SETTINGS[name].secret) {
    return value === '' ? '' : MASK;
  }
  return maskAddress(value);
}

const MASK = '********';

/** RFC 3986, section 3.2.1: what stands before the `@` of the authority. */
function maskAddress(value: string): string {
  const start = value.indexOf('://') + '://'.length;
  if (start < '://'.length) {
    return value;
  }
  const rest = value.slice(start);
  // An address that does not parse may hold an unescaped password: then everything before the last @ is masked.
  const authority = URL.canParse(value) ? (rest.split(/[/\\?#]/, 1)[0] ?? '') : rest;
  const at = authority.lastIndexOf('@');
  return at < 0 ? value : `${value.slice(0, start)}${MASK}${rest.slice(at)}`;
}
