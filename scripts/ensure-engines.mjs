/**
 * Firefox ESR and WebKitGTK for `npm run test:browsers`: what is there is used,
 * what is not comes from Debian's packages where this may install them.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import process from 'node:process';

const FIREFOX = ['firefox-esr', 'firefox'];

/** Commands, and Debian's package of each. */
const WEBKIT = [
  ['WebKitWebDriver', 'webkit2gtk-driver'],
  ['Xvfb', 'xvfb'],
];

/** @param {string} command */
const found = (command) => spawnSync('which', [command], { encoding: 'utf8' }).stdout?.trim() || undefined;

/** @returns {string | undefined} */
function findFirefox() {
  const given = process.env.FIREFOX_PATH;
  if (given && !existsSync(given))
    throw new Error(
      `FIREFOX_PATH is "${given}", but no such file exists: correct it, or unset it to search for a Firefox`,
    );
  return given || FIREFOX.map(found).find(Boolean);
}

const lacksJapanese = () => {
  const { status, stdout } = spawnSync('fc-list', [':lang=ja', 'family'], { encoding: 'utf8' });
  return status !== 0 || stdout.trim() === '';
};

/** Debian's packages that are wanted here. */
function wanted() {
  return [
    ...(findFirefox() ? [] : ['firefox-esr']),
    ...WEBKIT.flatMap(([command, name]) => (found(command ?? '') ? [] : [name ?? ''])),
    ...(lacksJapanese() ? ['fonts-noto-cjk', 'fontconfig'] : []),
  ];
}

/** How packages are installed here without being asked for a password; undefined where they cannot be. @returns {string[] | undefined} */
function installer() {
  if (!existsSync('/usr/bin/apt-get')) return undefined;
  if (process.getuid?.() === 0) return [];
  return spawnSync('sudo', ['-n', 'true'], { stdio: 'ignore' }).status === 0 ? ['sudo', '-n'] : undefined;
}

/** @param {string[]} packages @param {string[]} prefix */
function install(packages, prefix) {
  console.log(`installing ${packages.join(', ')} with apt-get`);
  for (const args of [
    ['update', '-qq'],
    ['install', '-y', '-qq', '--no-install-recommends', ...packages],
  ]) {
    const [command, ...rest] = [...prefix, 'env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', ...args];
    const { status, error } = spawnSync(command ?? '', rest, { stdio: ['ignore', 'ignore', 'inherit'] });
    if (error) throw error;
    if (status !== 0) throw new Error(`failed (${status}): apt-get ${args.join(' ')}`);
  }
}

/**
 * @returns {{ firefox: string }} path of Firefox; WebKitWebDriver and Xvfb are on the path
 * @throws where one of them is not there and cannot be installed
 */
export function ensureEngines() {
  const packages = wanted();
  const prefix = packages.length > 0 ? installer() : undefined;
  if (prefix) install(packages, prefix);
  const firefox = findFirefox();
  const absent = wanted().filter((name) => !name.startsWith('font'));
  if (!firefox || absent.length > 0)
    throw new Error(
      `these tests run in Firefox ESR and WebKitGTK; install what is missing and run again: apt-get install ${absent.join(' ')}` +
        ' (Debian, Ubuntu; WebKitGTK is on Linux alone, FIREFOX_PATH names a Firefox elsewhere)',
    );
  return { firefox };
}
