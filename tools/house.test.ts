import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { routes, SETTINGS } from '@cradle/contract';
import { describe, expect, it } from 'vitest';

/** What holds for the repository as a whole and no linter sees. */
const ROOT = fileURLToPath(new URL('..', import.meta.url));
const files = committedFiles().filter((path) => existsSync(join(ROOT, path)));
const ours = files.filter((path) => !path.startsWith('fixtures/'));
const sources = ours.filter((path) => /\.tsx?$/.test(path));
const read = (path: string) => readFileSync(join(ROOT, path), 'utf8');

/** Names that others gave, or that a tool asks for. */
const GIVEN_NAMES =
  /^(README|ARCHITECTURE|CONTRIBUTING|CHANGELOG|SECURITY|LICENSE|THIRD-PARTY-NOTICES|ORIGIN|LICENCES)(\.md)?$/;
/** Official schemas are kept as they are, under the names they have. */
const SCHEMAS_OF_OTHERS = 'packages/core/src/sbom/schemas/';
/** Names that say nothing of what is inside. */
const EMPTY_NAMES = /^(utils?|helpers?|common|manager|handler|data|info|misc|stuff)\./;

/** What git keeps; in a copy without git, what is there and not made by running. */
function committedFiles(): readonly string[] {
  const git = spawnSync('git', ['ls-files', '-z'], { cwd: ROOT, encoding: 'utf8' });
  if (git.status === 0) {
    return git.stdout.split('\0').filter((path) => path !== '');
  }
  const made = /(?:^|\/)(?:node_modules|dist|data|coverage|screenshots|\.git)(?:\/|$)/;
  return readdirSync(ROOT, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(ROOT, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .filter((path) => !made.test(path) || path.startsWith('docs/'));
}

describe('names of files', () => {
  it('are kebab-case', () => {
    const odd = ours.filter((path) =>
      path
        .split('/')
        .some((part) => !GIVEN_NAMES.test(part) && !/^\.?[a-z0-9]+(?:[-.][a-z0-9]+)*$/.test(part)),
    );

    expect(odd.filter((path) => !path.startsWith(SCHEMAS_OF_OTHERS))).toEqual([]);
  });

  it('say what is inside', () => {
    expect(ours.filter((path) => EMPTY_NAMES.test(basename(path)))).toEqual([]);
  });

  it('of tests say what they test, or they import it from beside them', () => {
    const lost = sources.filter((path) => {
      if (!/\.test\.tsx?$/.test(path) || path.startsWith('e2e/') || path.startsWith('tools/')) {
        return false;
      }
      const stem = path.replace(/\.test\.tsx?$/, '');
      const named = sources.some(
        (other) => other.startsWith(`${stem}.`) && !/\.test\.tsx?$/.test(other),
      );
      return !named && !/from '\.\/[^']+'/.test(read(path));
    });

    expect(lost).toEqual([]);
  });
});

describe('fixtures', () => {
  const folders = [...new Set(files.filter((path) => /^fixtures\/[^/]+\//.test(path)).map(topOf))];
  function topOf(path: string): string {
    return path.split('/').slice(0, 2).join('/');
  }

  it.each(folders)('%s says where it comes from and under which licence', (folder) => {
    expect(files).toContain(`${folder}/ORIGIN.md`);
    const origin = read(`${folder}/ORIGIN.md`);
    expect(origin).toMatch(/[0-9a-f]{10,40}|written for our tests/);
    expect(origin).toMatch(/licen[cs]e|Apache-2\.0|MIT|CC0|CC-BY|GPL/i);
  });

  it.each(folders)('%s is named in the list of licences', (folder) => {
    expect(read('fixtures/LICENCES.md')).toContain(`${basename(folder)}/ORIGIN.md`);
  });
});

describe('nothing of the place where it was made', () => {
  const WORKPLACE =
    /(?:^|[\s'"`(=])\/work\/|\.\.\/shared\/(?:corpora|facts|config|tools|design|users|ux|anchors|style)/m;
  const REGISTRY = /registry\.npmjs|registry\.yarnpkg|artifactory|jfrog|verdaccio/i;

  it('is named in a file', () => {
    const text = files.filter((path) => !/\.(gz|zip|png|woff2?|wasm)$/.test(path));
    const self = 'tools/house.test.ts';
    const own = text.filter(
      (path) =>
        path !== self && !path.startsWith('fixtures/') && !path.startsWith(SCHEMAS_OF_OTHERS),
    );

    expect(own.filter((path) => WORKPLACE.test(read(path)))).toEqual([]);
    expect(own.filter((path) => REGISTRY.test(read(path)))).toEqual([]);
  });

  it('is an address in the lock file', () => {
    expect(read('package-lock.json')).not.toMatch(/"resolved": "https?:/);
  });
});

describe('the contract', () => {
  it('names each route once', () => {
    const ids = routes.map(({ id }) => id);

    expect(ids.filter((id, n) => ids.indexOf(id) !== n)).toEqual([]);
  });

  it('has each method and path once', () => {
    const doors = routes.map(
      ({ method, path }) => `${method} ${path.replaceAll(/:[A-Za-z]+/g, ':x')}`,
    );

    expect(doors.filter((door, n) => doors.indexOf(door) !== n)).toEqual([]);
  });

  it('names no route that the server does not mount', () => {
    const wiring = sources
      .filter((path) => /^packages\/server\/src\/.*(?:\.routes|compose-features)\.ts$/.test(path))
      .map(read)
      .join('\n');
    const mounted = new Set([...wiring.matchAll(/\bon\(\s*(?:\w+\.)?(\w+)/g)].map((on) => on[1]));

    expect(routes.map(({ id }) => id).filter((id) => !mounted.has(id))).toEqual([]);
  });
});

describe('the documentation', () => {
  const documents = ours.filter((path) => path.endsWith('.md') && !path.startsWith('packages/'));

  it('lists each setting with its default, and none that is not there', () => {
    const rows = new Map(
      [...read('README.md').matchAll(/^\| `([A-Z_]+)` \| ([^|]*) \|/gm)].map((row) => [
        row[1],
        (row[2] ?? '').replaceAll('`', '').trim(),
      ]),
    );
    const settings = Object.entries(SETTINGS).map(
      ([name, { default: value }]): [string, string] => [name, value],
    );

    expect(Object.fromEntries(rows)).toEqual(Object.fromEntries(settings));
  });

  it.each(documents)('%s links to what is there', (path) => {
    const links = [...read(path).matchAll(/\]\((?!https?:|mailto:|#)([^)#\s]+)/g)].map(
      (link) => link[1] ?? '',
    );
    const missing = links.filter((link) => !existsSync(join(ROOT, dirname(path), link)));

    expect(missing).toEqual([]);
  });

  it.each(documents)('%s names folders and files that are there', (path) => {
    const named = [
      ...read(path).matchAll(
        /[` ]((?:packages|tools|docs|fixtures|bench|e2e)\/[A-Za-z0-9_./-]+)`/g,
      ),
    ].map((match) => match[1] ?? '');

    expect(named.filter((name) => !existsSync(join(ROOT, name)))).toEqual([]);
  });
});
