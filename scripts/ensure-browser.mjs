/**
 * Finds a Chromium for the browser tests, or installs one: `CHROME_PATH` first,
 * then the usual names, then Debian's package where this is root on Debian,
 * then Playwright's own download.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import process from 'node:process';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome'];
const PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** @returns {string | undefined} */
function findBrowser() {
  const given = process.env.CHROME_PATH;
  if (given) {
    if (existsSync(given)) return given;
    throw new Error(
      `CHROME_PATH is "${given}", but no such file exists: correct it, or unset it to search for a Chromium`,
    );
  }
  for (const name of NAMES) {
    const { status, stdout } = spawnSync('which', [name], { encoding: 'utf8' });
    if (status === 0 && stdout.trim()) return stdout.trim();
  }
  return PLACES.find((place) => existsSync(place)) ?? findPlaywrightBrowser();
}

/** @returns {string | undefined} */
function findPlaywrightBrowser() {
  const script = 'import("playwright").then((p) => console.log(p.chromium.executablePath()))';
  const { stdout } = spawnSync(process.execPath, ['-e', script], { encoding: 'utf8' });
  const path = stdout?.trim();
  return path && existsSync(path) ? path : undefined;
}

function hasJapaneseFont() {
  const { status, stdout } = spawnSync('fc-list', [':lang=ja', 'family'], { encoding: 'utf8' });
  return status === 0 && stdout.trim() !== '';
}

function isRootOnDebian() {
  return process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
}

/** @param {string[]} packages */
function installDebian(packages) {
  console.log(`installing ${packages.join(', ')} with apt-get`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  execFileSync('apt-get', ['update', '-qq'], { stdio: 'inherit', env });
  execFileSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env,
  });
}

/**
 * @returns {string} path of a Chromium
 * @throws when there is none and none can be installed
 */
export function ensureBrowser() {
  let found = findBrowser();
  if (isRootOnDebian()) {
    const wanted = [...(found ? [] : ['chromium']), ...(hasJapaneseFont() ? [] : ['fonts-noto-cjk', 'fontconfig'])];
    if (wanted.length > 0) installDebian(wanted);
    found ??= findBrowser();
  } else if (!found) {
    spawnSync('npx', ['playwright', 'install', 'chromium'], { stdio: 'inherit' });
    found = findPlaywrightBrowser();
  }
  if (!found) {
    throw new Error('no Chromium found: install Chromium or Chrome, or set CHROME_PATH to one, and run again');
  }
  return found;
}
