import { describe, expect, it } from 'vitest';
import { osvNameKey, osvPackageOfPurl } from './osv-package.ts';
import { readForeignPurl } from './purl.ts';

function packageOf(text: string) {
  const purl = readForeignPurl(text);
  if (!purl.ok) {
    throw new Error(purl.failure.reason);
  }
  return osvPackageOfPurl(purl.value);
}

describe('osvPackageOfPurl', () => {
  it.each([
    ['pkg:npm/%40babel/core@7.0.0', 'npm', '@babel/core'],
    ['pkg:npm/lodash@4.17.20', 'npm', 'lodash'],
    ['pkg:pypi/Zope.Interface@5', 'PyPI', 'zope-interface'],
    [
      'pkg:maven/org.apache.logging.log4j/log4j-core@2.14.1',
      'Maven',
      'org.apache.logging.log4j:log4j-core',
    ],
    ['pkg:golang/golang.org/x/net@v0.7.0', 'Go', 'golang.org/x/net'],
    ['pkg:golang/stdlib@1.20', 'Go', 'stdlib'],
    ['pkg:cargo/rand@0.7.2', 'crates.io', 'rand'],
    ['pkg:gem/rails@7.0.0', 'RubyGems', 'rails'],
    ['pkg:nuget/Newtonsoft.Json@12.0.1', 'NuGet', 'newtonsoft.json'],
    ['pkg:composer/Symfony/Http-Kernel@5', 'Packagist', 'symfony/http-kernel'],
    ['pkg:hex/phoenix@1.6.0', 'Hex', 'phoenix'],
    ['pkg:pub/http@0.13', 'Pub', 'http'],
    ['pkg:cran/readxl@1.4.0', 'CRAN', 'readxl'],
    ['pkg:conan/openssl@3.0.3', 'ConanCenter', 'openssl'],
    ['pkg:bitnami/wordpress@6.2.0?distro=debian-12', 'Bitnami', 'wordpress'],
    ['pkg:swift/github.com/Apple/swift-nio@2.0', 'SwiftURL', 'github.com/apple/swift-nio'],
    ['pkg:hackage/base@4.18', 'Hackage', 'base'],
    ['pkg:githubactions/Actions/Checkout@v4', 'GitHub Actions', 'actions/checkout'],
    ['pkg:github/tj-actions/changed-files@v44', 'GitHub Actions', 'tj-actions/changed-files'],
    ['pkg:julia/HTTP@1.10?uuid=cd3eb016-35fb-5094-929b-558a96fad6f3', 'Julia', 'HTTP'],
    ['pkg:deb/debian/curl@7.50.3-1?distro=debian-12', 'Debian:12', 'curl'],
    ['pkg:deb/debian/curl@7.50.3-1?distro=bookworm', 'Debian:12', 'curl'],
    ['pkg:deb/debian/curl@7.50.3-1?distro=debian-10.10', 'Debian:10', 'curl'],
    ['pkg:deb/debian/curl@7.50.3-1', 'Debian', 'curl'],
    ['pkg:deb/ubuntu/dpkg@1.19?distro=ubuntu-22.04', 'Ubuntu:22.04', 'dpkg'],
    ['pkg:deb/ubuntu/dpkg@1.19?distro=jammy', 'Ubuntu:22.04', 'dpkg'],
    ['pkg:apk/alpine/busybox@1.36.1-r0?distro=3.18.4', 'Alpine:v3.18', 'busybox'],
    ['pkg:apk/alpine/busybox@1.36.1-r0?distro=alpine-3.17.2', 'Alpine:v3.17', 'busybox'],
    ['pkg:alpine/apk-tools@2.12.9-r3?distro=alpine-3.16.2', 'Alpine:v3.16', 'apk-tools'],
    ['pkg:apk/alpine/busybox@1?distro=edge', 'Alpine:edge', 'busybox'],
    ['pkg:rpm/opensuse/bash@5?distro=opensuse-leap-15.5', 'openSUSE:Leap 15.5', 'bash'],
    ['pkg:rpm/cbl-mariner/bash@5?distro=cbl-mariner-2.0.2022', 'Azure Linux:2', 'bash'],
    ['pkg:apk/wolfi/glibc@2.38-r1?distro=20230201', 'Wolfi', 'glibc'],
    ['pkg:rpm/almalinux/bash@5.1?distro=almalinux-9.3', 'AlmaLinux:9', 'bash'],
    ['pkg:rpm/rocky/bash@5.1?distro=rocky-9.3', 'Rocky Linux:9', 'bash'],
    ['pkg:rpm/redhat/bash@5.1?distro=rhel-9.4', 'Red Hat:enterprise_linux:9', 'bash'],
    ['pkg:rpm/redhat/bash@5.1', 'Red Hat', 'bash'],
    ['pkg:vscode-extension/RedHat/Java@1.46', 'VSCode', 'redhat.java'],
  ])('%s is %s %s', (text, ecosystem, name) => {
    expect(packageOf(text)).toMatchObject({ ecosystem, name });
  });

  it.each([
    'pkg:generic/openssl@3',
    'pkg:rpm/fedora/curl@7',
    'pkg:oci/debian@sha256:1',
    'pkg:deb/curl@7',
  ])('%s has no OSV ecosystem, and none is guessed', (text) => {
    expect(packageOf(text)).toBeUndefined();
  });

  it.each([
    ['pkg:deb/debian/libc6@2.36-9?upstream=glibc', { name: 'glibc', version: null }],
    [
      'pkg:deb/debian/libc6@2.36-9%2Bb1?upstream=glibc@2.36-9',
      { name: 'glibc', version: '2.36-9' },
    ],
    ['pkg:apk/alpine/libssl3@3.1.4-r0?upstream=openssl', { name: 'openssl', version: null }],
    ['pkg:deb/debian/curl@7.50.3-1', null],
    [
      'pkg:rpm/redhat/libcurl@7.76?upstream=curl-7.76.1-26.el9.src.rpm',
      { name: 'curl', version: null },
    ],
    [
      'pkg:rpm/redhat/gcc-c%2B%2B@11?upstream=gcc-toolset-11-gcc-11.2-9.src.rpm',
      { name: 'gcc-toolset-11-gcc', version: null },
    ],
  ])('%s comes from the source package %o', (text, source) => {
    expect(packageOf(text)?.source).toEqual(source);
  });

  it('writes the epoch of an RPM and the Go toolchain’s version as advisories do', () => {
    expect(packageOf('pkg:rpm/redhat/bind@9.16-1?epoch=32')?.version).toBe('32:9.16-1');
    expect(packageOf('pkg:golang/stdlib@go1.21.0')?.version).toBe('1.21.0');
  });
});

describe('osvNameKey', () => {
  it.each([
    ['PyPI', 'Friendly-._.Bard', 'friendly-bard'],
    ['NuGet', 'Newtonsoft.Json', 'newtonsoft.json'],
    ['Packagist:https://packages.drupal.org/8', 'drupal/Views', 'drupal/views'],
    ['SwiftURL', 'https://github.com/Apple/swift-nio.git', 'github.com/apple/swift-nio'],
    ['npm', 'JSONStream', 'JSONStream'],
    ['Maven', 'HTTPClient:HTTPClient', 'HTTPClient:HTTPClient'],
  ])('%s %s is %s', (ecosystem, name, key) => {
    expect(osvNameKey(ecosystem, name)).toBe(key);
  });
});
