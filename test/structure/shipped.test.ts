/** What is shipped with the package: its licences, and versions that are known to have holes. */
import { readFileSync } from 'node:fs';

import { describe, expect, it } from 'vitest';

interface Locked {
  readonly version?: string;
  readonly license?: string;
  readonly dev?: boolean;
  readonly devOptional?: boolean;
  readonly integrity?: string;
  readonly resolved?: string;
}

const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
  packages: Record<string, Locked>;
};
/** What `npm install collab-graph` brings: no tools of ours. */
const SHIPPED = Object.entries(packages)
  .filter(([path, { dev, devOptional }]) => path !== '' && !dev && !devOptional)
  .map(([path, locked]) => ({ name: path.slice(path.lastIndexOf('node_modules/') + 13), ...locked }));

/** Licences under which a ministry, a publisher and a company may ship a figure. */
const ALLOWED: ReadonlySet<string> = new Set([
  'MIT',
  'ISC',
  '0BSD',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'Apache-2.0',
  'BlueOak-1.0.0',
]);
/** Of one file's changes only: used as they are, in the command line alone (PNG), never in a page. */
const ALLOWED_UNCHANGED: ReadonlySet<string> = new Set(['MPL-2.0']);
const UNCHANGED = /^@resvg\/resvg-js/;
/** Packages whose description names no licence, and what their own file says. */
const STATED: Readonly<Record<string, string>> = { 'png-js': 'MIT' };

/**
 * Versions with known holes that a dependency could bring back, from the published advisories. There is no network
 * where tests run: who raises a dependency runs `npm audit` and adds what it says here.
 */
const HOLES: readonly { readonly name: string; readonly below: string; readonly advisory: string }[] = [
  { name: 'minimist', below: '1.2.6', advisory: 'GHSA-xvch-5gv4-984h' },
  { name: 'json5', below: '2.2.2', advisory: 'GHSA-9c47-m6qq-7p4h' },
  { name: 'semver', below: '7.5.2', advisory: 'GHSA-c2qf-rxjj-qqgw' },
  { name: 'lodash', below: '4.17.21', advisory: 'GHSA-35jh-r3h4-6jhm' },
  { name: 'crypto-js', below: '4.2.0', advisory: 'GHSA-xwcq-pm8m-c4vf' },
  { name: 'd3-color', below: '3.1.0', advisory: 'GHSA-36jr-mh4h-2g58' },
  { name: 'xlsx', below: '0.20.2', advisory: 'GHSA-5pgg-2g8v-p4x9' },
  { name: 'tar', below: '6.2.1', advisory: 'GHSA-f5x3-32g6-xq36' },
];

function isBelow(version: string, limit: string): boolean {
  const [own, other] = [version, limit].map((text) => text.split(/[.-]/).slice(0, 3).map(Number));
  const at = own!.findIndex((part, i) => part !== other![i]);
  return at >= 0 && own![at]! < other![at]!;
}

describe('what is shipped', () => {
  it('is there to be looked at', () => {
    expect(SHIPPED.length).toBeGreaterThan(20);
    expect(SHIPPED.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['lit', 'cytoscape', 'graphology', 'saxes']),
    );
  });

  it('has a licence of the list', () => {
    const others = SHIPPED.filter(({ name, license = STATED[name] }) => {
      if (license === undefined) return true;
      return !ALLOWED.has(license) && !(ALLOWED_UNCHANGED.has(license) && UNCHANGED.test(name));
    });
    expect(others.map(({ name, version, license }) => `${name} ${version}: ${license ?? 'none stated'}`)).toEqual([]);
  });

  it('is none of the versions with known holes', () => {
    const found = SHIPPED.flatMap(({ name, version = '0' }) =>
      HOLES.filter((hole) => hole.name === name && isBelow(version, hole.below)).map(
        ({ advisory }) => `${name} ${version}: ${advisory}`,
      ),
    );
    expect(found).toEqual([]);
    expect([isBelow('1.2.5', '1.2.6'), isBelow('1.10.0', '1.2.6'), isBelow('1.2.6', '1.2.6')]).toEqual([
      true,
      false,
      false,
    ]);
  });

  it('comes from the registry, with its digest', () => {
    const odd = SHIPPED.filter(
      ({ resolved, integrity }) =>
        (resolved !== undefined && !resolved.startsWith('https://registry.npmjs.org/')) || !integrity,
    );
    expect(odd.map(({ name, resolved }) => `${name} ${resolved ?? ''}`)).toEqual([]);
  });
});
