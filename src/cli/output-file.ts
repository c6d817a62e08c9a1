/** Answers that are files: their format by ending, and where they go. */
import { stat } from 'node:fs/promises';
import { basename, dirname } from 'node:path';

import { withoutMark } from '../export/csv.ts';
import { CollabGraphError } from '../model/errors.ts';
import { oneOf } from '../query/options.ts';
import type { Arguments } from './given.ts';
import type { WrittenFile } from '../write/written.ts';
import type { Answer, OptionSpec } from './command.ts';
import type { Io } from './io.ts';
import { meaningOf } from './system-error.ts';
import { writeWhole } from '../data/write-whole.ts';

/** Stands for stdout. */
const STDOUT = '-';

export function outputOptions(formats: readonly string[]): readonly OptionSpec[] {
  return [
    {
      name: 'out',
      type: 'text',
      placeholder: 'FILE',
      values: 'path',
      summary: {
        en: `file to write, its format by its ending (${formats.map((format) => `.${format}`).join(', ')}), replaced where it exists; - for stdout`,
        ja: `書き出すファイル。形式は拡張子（${formats.map((format) => `.${format}`).join('、')}）による。既にあれば置き換える。- は標準出力`,
      },
    },
    {
      name: 'format',
      type: 'text',
      placeholder: 'FORMAT',
      values: formats,
      summary: {
        en: 'format, where the ending of --out does not say it',
        ja: '形式（--out の拡張子で決まらない場合）',
      },
    },
  ];
}

export interface Target<F extends string> {
  readonly out: string;
  readonly format: F;
}

/**
 * What `--out` and `--format` come to.
 * @throws CollabGraphError `missing` without `--out` or a format, `unknown` for an ending that is none
 */
export function targetOf<F extends string>(args: Arguments, formats: readonly F[]): Target<F> {
  const out = args.text('out');
  if (out === undefined) {
    const endings = formats.map((format) => `.${format}`).join(', ');
    throw new CollabGraphError(
      'missing',
      `missing --out FILE (expected a file ending in one of ${endings}, or - for stdout with --format)`,
    );
  }
  const format = args.text('format');
  if (format !== undefined) return { out, format: oneOf('format', format, formats, formats[0]!) };
  if (out === STDOUT) {
    throw new CollabGraphError('missing', `missing --format for stdout (expected one of ${formats.join(', ')})`);
  }
  // The longest that fits: .csl.json is not .json.
  const found = [...formats]
    .sort((a, b) => b.length - a.length)
    .find((ending) => out.toLowerCase().endsWith(`.${ending}`));
  if (found) return { out, format: found };
  const dot = out.lastIndexOf('.');
  const ending = dot > out.lastIndexOf('/') ? out.slice(dot) : '';
  const endings = formats.map((one) => `.${one}`);
  const what = ending === '' ? `missing file ending of "${out}"` : `unknown file ending "${ending}"`;
  // All of them rather than the nearest: who writes .gif does not mean .pdf.
  throw new CollabGraphError(
    ending === '' ? 'missing' : 'unknown',
    `${what} (expected one of ${endings.join(', ')}; or say --format)`,
    { suggestions: endings },
  );
}

/**
 * Writes to the file or hands over for stdout.
 * @param says about the file, for a note on stderr
 * @throws CollabGraphError `missing` for a folder that is not there, `unsupported` for a picture on a terminal
 */
export async function deliver(
  { out }: Target<string>,
  content: string | Uint8Array,
  says: string,
  io: Io,
  notes: readonly string[] = [],
): Promise<Answer> {
  if (out === STDOUT) {
    if (typeof content !== 'string' && io.stdout.isTTY) {
      throw new CollabGraphError(
        'unsupported',
        'unsupported: a terminal cannot show this format (expected --out FILE, or a pipe)',
      );
    }
    return { text: typeof content === 'string' && !io.stdout.isFile ? withoutMark(content) : content, notes };
  }
  const folder = dirname(out);
  const isFolder = await stat(folder).then(
    (found) => found.isDirectory(),
    () => false,
  );
  if (!isFolder) throw new CollabGraphError('missing', `missing folder "${folder}" for "${out}" (make it first)`);
  try {
    await writeWhole(out, content);
  } catch (error) {
    throw new CollabGraphError(
      'invalid',
      `invalid --out "${out}": it cannot be written (${meaningOf(error as Error)})`,
    );
  }
  return { text: '', notes: [`${out}: ${says}`, ...notes] };
}

/**
 * Writes a network of one or two files, each beside the path that was asked for.
 * @throws CollabGraphError `unsupported` for two files on stdout, where the first is not the whole of the ties
 */
export async function deliverFiles(
  target: Target<string>,
  files: readonly WrittenFile[],
  says: string,
  io: Io,
  notes: readonly string[] = [],
): Promise<Answer> {
  if (target.out === STDOUT) {
    if (files.length > 1 && target.format !== 'csv')
      throw new CollabGraphError(
        'unsupported',
        `unsupported --out - for ${target.format}: it is two files (expected --out FILE)`,
      );
    return deliver(target, files[0]!.content, says, io, notes);
  }
  const written: string[] = [];
  for (const { suffix, content } of files) {
    const out = besidePath(target, suffix);
    const { notes: own } = await deliver({ ...target, out }, content, says, io);
    written.push(...(own ?? []));
  }
  return { text: '', notes: [...written, ...notes] };
}

/** `x-nodes.csv` beside `x.csv`; `x-map.txt` for `x.vosviewer.txt`. */
function besidePath({ out, format }: Target<string>, suffix: string): string {
  if (suffix === '') return out;
  const name = basename(out);
  const folder = out.slice(0, out.length - name.length);
  const isEnding = name.toLowerCase().endsWith(`.${format}`);
  const stem = isEnding ? name.slice(0, -format.length - 1) : name.replace(/\.\w+$/, '');
  return `${folder}${stem}${suffix}.${format.split('.').at(-1)!}`;
}
