/**
 * The programs in which reports are made, for `npm run test:hosts`: Python's into
 * an environment of its own in .cache/hosts, once; R, pandoc and a TeX from Debian's
 * packages where this is root. What could not be had is returned by name.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

const FOLDER = fileURLToPath(new URL('../.cache/hosts/', import.meta.url));
const ENVIRONMENT = `${FOLDER}venv`;
/** Present where all that is below was installed; says what that was. */
const STAMP = `${ENVIRONMENT}/installed.txt`;

const PYTHON = [
  'jupyterlab>=4.6,<5',
  'nbconvert>=7.17,<8',
  'marimo>=0.25,<1',
  'ipykernel',
  'pandas>=2',
  'networkx>=3',
  'pytest>=8',
  'psutil',
  // Reads graph-data/ as readers of data packages do.
  'frictionless>=5.18,<6',
  // A pandoc of the generation that Quarto holds, beside Debian's.
  'pypandoc_binary>=1.15',
];

/** Commands of the system, the packages that bring them, and whether a machine where they can be installed must have them. */
const SYSTEM = [
  {
    name: 'R',
    has: () =>
      succeeds('Rscript', [
        '-e',
        "for (p in c('htmlwidgets','knitr','rmarkdown','igraph','testthat','jsonlite')) library(p, character.only = TRUE)",
      ]),
    packages: [
      'r-base-core',
      'r-cran-htmlwidgets',
      'r-cran-knitr',
      'r-cran-rmarkdown',
      'r-cran-igraph',
      'r-cran-testthat',
      'r-cran-jsonlite',
    ],
  },
  { name: 'pandoc', has: () => succeeds('pandoc', ['--version']), packages: ['pandoc'] },
  { name: 'rsvg-convert', has: () => succeeds('rsvg-convert', ['--version']), packages: ['librsvg2-bin'] },
  { name: 'pdftotext', has: () => succeeds('pdftotext', ['-v']), packages: ['poppler-utils'] },
  {
    name: 'xelatex',
    has: () => succeeds('kpsewhich', ['tcolorbox.sty', 'ulem.sty']) && succeeds('xelatex', ['--version']),
    packages: ['texlive-xetex', 'texlive-latex-extra', 'texlive-plain-generic', 'texlive-fonts-recommended', 'lmodern'],
  },
];

/** @returns {{ python: string, missing: string[] }} the interpreter, and the names of what could not be had */
export function ensureHosts() {
  return { python: ensurePython(), missing: ensureSystem() };
}

function ensurePython() {
  const python = `${ENVIRONMENT}/bin/python`;
  const wanted = PYTHON.join('\n');
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === wanted) return python;
  mkdirSync(FOLDER, { recursive: true });
  console.log(`installing ${PYTHON.join(', ')} into ${ENVIRONMENT}`);
  try {
    run('python3', ['-m', 'venv', '--clear', ENVIRONMENT]);
  } catch (error) {
    if (!canInstall()) throw error;
    debian(['python3-venv']);
    run('python3', ['-m', 'venv', '--clear', ENVIRONMENT]);
  }
  run(python, ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', ...PYTHON]);
  writeFileSync(STAMP, wanted);
  return python;
}

function ensureSystem() {
  const absent = SYSTEM.filter(({ has }) => !has());
  if (absent.length > 0 && canInstall()) {
    try {
      debian(absent.flatMap(({ packages }) => packages));
    } catch (error) {
      console.log(`could not install: ${error instanceof Error ? error.message : error}`);
    }
  }
  return absent.filter(({ has }) => !has()).map(({ name }) => name);
}

export const canInstall = () => process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');

/** @param {string[]} packages */
function debian(packages) {
  console.log(`installing ${packages.join(', ')} with apt-get`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  run('apt-get', ['update', '-qq'], env);
  run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], env);
}

/** @param {string} command @param {string[]} args */
function succeeds(command, args) {
  return spawnSync(command, args, { stdio: 'ignore' }).status === 0;
}

/** @param {string} command @param {string[]} args @param {NodeJS.ProcessEnv} [env] */
function run(command, args, env = process.env) {
  const { status, error } = spawnSync(command, args, { stdio: ['ignore', 'ignore', 'inherit'], env });
  if (error) throw error;
  if (status !== 0) throw new Error(`failed (${status}): ${command} ${args.join(' ')}`);
}
