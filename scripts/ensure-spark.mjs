/**
 * A Spark and a Java to run it. Where SPARK_HOME is set it is taken; otherwise
 * pyspark is installed from the Python registry into .cache/spark, once. Java
 * 17 comes from the path, or from Debian's packages where this is root.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

const VERSION = '4.0.4';
const FOLDER = fileURLToPath(new URL(`../.cache/spark/pyspark-${VERSION}`, import.meta.url));

/** @returns {string} the folder of Spark. @throws Error that says what to install */
export function ensureSpark() {
  ensureJava();
  if (process.env.SPARK_HOME) return process.env.SPARK_HOME;
  if (!existsSync(FOLDER)) install();
  const library = join(FOLDER, 'lib');
  const python = readdirSync(library).find((name) => name.startsWith('python'));
  return join(library, python ?? '', 'site-packages', 'pyspark');
}

function install() {
  const unfinished = `${FOLDER}.part`;
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(join(FOLDER, '..'), { recursive: true });
  console.log(`installing pyspark ${VERSION} into ${FOLDER}`);
  try {
    run('python3', ['-m', 'venv', unfinished]);
  } catch (error) {
    if (!canInstall()) throw error;
    debian('python3-venv');
    run('python3', ['-m', 'venv', unfinished]);
  }
  run(join(unfinished, 'bin/python'), ['-m', 'pip', 'install', '--quiet', `pyspark==${VERSION}`]);
  renameSync(unfinished, FOLDER);
}

function ensureJava() {
  if (hasJava()) return;
  if (canInstall()) debian('openjdk-17-jre-headless');
  if (!hasJava()) throw new Error('Spark needs Java 17 or later: install one and put it on the path, or set JAVA_HOME');
}

function hasJava() {
  const java = process.env.JAVA_HOME ? join(process.env.JAVA_HOME, 'bin/java') : 'java';
  return spawnSync(java, ['-version'], { stdio: 'ignore' }).status === 0;
}

const canInstall = () => process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');

/** @param {string} name */
function debian(name) {
  run('apt-get', ['update', '-qq']);
  run('apt-get', ['install', '-y', '-qq', name]);
}

/** @param {string} command @param {string[]} args */
function run(command, args) {
  const { status, error } = spawnSync(command, args, { stdio: 'inherit' });
  if (error) throw error;
  if (status !== 0) throw new Error(`failed (${status}): ${command} ${args.join(' ')}`);
}
