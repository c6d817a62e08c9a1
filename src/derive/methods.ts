import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

import { oneOf } from '../query/options.ts';

/** Methods by name; each is the file of its name in sql/. */
export const METHODS = [
  'coauthorship',
  'coauthorship-fractional',
  'coauthorship-fractional-by-author',
  'mobility-first-last',
  'mobility-yearly',
  'mobility-migrants-travellers',
] as const;
export type MethodName = (typeof METHODS)[number];

/** What ties are counted between. */
export const PLACES = ['countries', 'institutions'] as const;
export type Places = (typeof PLACES)[number];

export interface Method {
  readonly name: MethodName;
  readonly sql: string;
  /** SHA-256 of authorships.sql followed by the method's file, in hexadecimal digits: what the numbers rest on. */
  readonly sha256: string;
}

/** The statements that every method begins with. */
export const AUTHORSHIPS_SQL = readSql('authorships');

/** @throws CollabGraphError `unknown`, naming the methods */
export function methodOf(name: string): Method {
  const method = oneOf('method', name, METHODS, METHODS[0]);
  const sql = readSql(method);
  return { name: method, sql, sha256: createHash('sha256').update(AUTHORSHIPS_SQL).update(sql).digest('hex') };
}

function readSql(name: string): string {
  return readFileSync(new URL(`./sql/${name}.sql`, import.meta.url), 'utf8');
}
