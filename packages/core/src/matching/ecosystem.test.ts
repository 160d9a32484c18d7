import { describe, expect, it } from 'vitest';
import { baseEcosystem, packageKey, releaseOf, releaseStands, repositoryKey } from './ecosystem.ts';

describe('an ecosystem and its release', () => {
  it.each([
    ['Debian:12', 'Debian', '12'],
    ['Ubuntu:22.04:LTS', 'Ubuntu', '22.04:LTS'],
    ['npm', 'npm', null],
    ['purl-type:swift', 'SwiftURL', null],
  ])('%s is %s, release %s', (ecosystem, base, release) => {
    expect(baseEcosystem(ecosystem)).toBe(base);
    expect(releaseOf(ecosystem)).toBe(release);
  });

  it.each([
    ['Debian', '12', '12', 'same'],
    ['Debian', '11.6', '11', 'same'],
    ['Debian', '11', '12', 'other'],
    ['Debian', null, '12', 'unknown'],
    ['Debian', '12', null, 'same'],
    ['Alpine', 'v3.18', '3.18', 'same'],
    ['Alpine', 'v3.18', 'v3.19', 'other'],
    ['Ubuntu', '22.04', '22.04:LTS', 'same'],
    ['Ubuntu', '18.04', 'Pro:18.04:LTS', 'other'],
    ['Red Hat', '8', 'enterprise_linux:8::baseos', 'same'],
    ['Red Hat', '9', 'enterprise_linux:8::baseos', 'other'],
    ['openSUSE', 'leap-15.4', 'Leap 15.4', 'same'],
  ] as const)('%s %s against %s: %s', (base, component, advisory, expected) => {
    expect(releaseStands(base, component, advisory)).toBe(expected);
  });
});

describe('the key of a package', () => {
  it('is the same for all spellings that the ecosystem takes as one', () => {
    expect(packageKey('PyPI', 'Foo_.Bar')).toBe(packageKey('PyPI', 'foo-bar'));
    expect(packageKey('NuGet', 'Newtonsoft.Json')).toBe(packageKey('NuGet', 'newtonsoft.json'));
    expect(packageKey('purl-type:swift', 'https://github.com/apple/swift-nio')).toBe(
      packageKey('SwiftURL', 'github.com/apple/swift-nio'),
    );
  });

  it('keeps letters apart where the ecosystem does', () => {
    expect(packageKey('npm', 'JSONStream')).not.toBe(packageKey('npm', 'jsonstream'));
  });

  it('names a repository by host and path', () => {
    expect(repositoryKey('https://GitHub.com/openssl/openssl.git')).toBe(
      repositoryKey('git://github.com/openssl/openssl/'),
    );
  });
});
