import type { LocatedRow } from './cells.ts';
import { checkFirstDates, checkMissingMemberships } from './check-first-dates.ts';
import { checkGrades } from './check-grades.ts';
import { TABLE_NAMES, type TableName } from './table-names.ts';
import { ISO_3166, USER_ALPHA_2, USER_ALPHA_3 } from './iso-3166.ts';
import { describeProblem, type Problem } from './problem.ts';
import type { LooseRow } from './table-spec.ts';
import { TABLES, compareRows, isUncheckedSource } from './tables.ts';

type Rows = Readonly<Record<TableName, readonly LocatedRow[]>>;
type Fault = Pick<Problem, 'code' | 'rule' | 'column' | 'value'> & { level?: Problem['level']; sentence: string };

/** Fewer events than this in a window are left out of the built-in table. */
export const LEAST_EVENTS = 10;

/**
 * What is well formed and still cannot be right: codes that ISO does not pair,
 * identifiers with a slip, statements that contradict each other. The reader
 * does without these checks: such rows can be drawn, and are wrong.
 * @param date of the package, by which an end is past
 */
export function checkContent(rows: Rows, date?: string): Problem[] {
  const problems: Problem[] = [];
  for (const name of TABLE_NAMES) {
    const file = `${name}.csv`;
    for (const { row, line } of rows[name]) {
      const faults = [
        ...checkSource(row),
        ...checkStatus(row, date),
        ...(TABLES[name].fields.some((field) => (field.name as string) === 'from_kind')
          ? checkFromKind(name, row)
          : []),
        ...(name === 'countries' ? checkCodes(row) : []),
        ...(name === 'agencies' ? checkRor(row) : []),
        ...(name === 'calls' ? checkAdopted(row) : []),
        ...(name === 'observations' ? checkUpperEnd(row) : []),
        ...(name === 'mobility' || name === 'mobility_openalex' ? checkSmallFlow(row) : []),
      ];
      for (const fault of faults) problems.push(describeProblem({ file, row: line, ...fault }));
    }
    const misplaced = findUnsorted(name, rows[name]);
    if (misplaced) problems.push(misplaced);
  }
  problems.push(...checkFirstDates(rows), ...checkMissingMemberships(rows), ...checkGrades(rows));
  return problems;
}

function text(row: LooseRow, column: string): string | undefined {
  const value = row[column];
  return typeof value === 'string' ? value : undefined;
}

function number(row: LooseRow, column: string): number | undefined {
  const value = row[column];
  return typeof value === 'number' ? value : undefined;
}

/** Background knowledge is unverified, and what has a real source is more than that. */
function checkSource(row: LooseRow): Fault[] {
  const sources = Array.isArray(row['source']) ? (row['source'] as readonly string[]) : [];
  const confidence = text(row, 'confidence');
  const unchecked = sources.find(isUncheckedSource);
  if (unchecked !== undefined && confidence !== undefined && confidence !== 'unverified') {
    return [
      {
        code: 'invalid',
        column: 'confidence',
        value: confidence,
        rule: 'unchecked-source',
        sentence: `"${confidence}" does not go with the source "${unchecked}", which is background knowledge; write "unverified", or name the source that was read instead`,
      },
    ];
  }
  if (unchecked === undefined && confidence === 'unverified' && sources.length > 0) {
    return [
      {
        code: 'unsupported',
        level: 'warning',
        column: 'source',
        value: sources.join('|'),
        rule: 'unchecked-source',
        sentence: `the row is unverified and cites ${sources.map((id) => `"${id}"`).join(', ')} as its source; if that was read, write "reported", else cite "unchecked"`,
      },
    ];
  }
  return [];
}

function checkStatus(row: LooseRow, date: string | undefined): Fault[] {
  const to = text(row, 'to');
  // A year that has not ended yet is not past: compare as far as both are known.
  if (date === undefined || to === undefined || row['status'] !== 'active' || to >= date.slice(0, to.length)) return [];
  return [
    {
      code: 'invalid',
      column: 'status',
      value: 'active',
      rule: 'status-date',
      sentence: `"active" and over since ${to} (the package is of ${date}); write "ended", or correct the end`,
    },
  ];
}

function checkFromKind(table: TableName, row: LooseRow): Fault[] {
  const [from, kind] = [text(row, 'from'), text(row, 'from_kind')];
  // Groups of earlier packages do not say what their date is.
  if (table === 'groups' && kind === undefined) return [];
  if ((from === undefined) === (kind === undefined)) return [];
  return [
    from === undefined
      ? {
          code: 'missing',
          column: 'from',
          value: '',
          rule: 'from-kind',
          sentence: `from_kind is "${kind}" and there is no date; add it, or empty from_kind`,
        }
      : {
          code: 'missing',
          column: 'from_kind',
          value: '',
          rule: 'from-kind',
          sentence: `the row begins with "${from}" and does not say what that is; write joined, first_seen or announced`,
        },
  ];
}

function checkCodes(row: LooseRow): Fault[] {
  const [id, alpha2, m49] = [text(row, 'id'), text(row, 'alpha2'), text(row, 'm49')];
  if (id === undefined) return [];
  const iso = ISO_3166.get(id);
  const fault = (column: string, value: string, sentence: string): Fault => ({
    code: 'invalid',
    column,
    value,
    rule: 'iso-3166',
    sentence,
  });
  if (iso) {
    return [
      ...(alpha2 === undefined || alpha2 === iso.alpha2
        ? []
        : [fault('alpha2', alpha2, `"${alpha2}" is not the alpha-2 code of ${id}; ISO 3166-1 has "${iso.alpha2}"`)]),
      ...(m49 === undefined || m49 === iso.m49
        ? []
        : [fault('m49', m49, `"${m49}" is not the number of ${id}; ISO 3166-1 and M49 have "${iso.m49}"`)]),
    ];
  }
  if (!USER_ALPHA_3.test(id)) {
    return [
      fault(
        'id',
        id,
        `"${id}" is not in ISO 3166-1; correct it, or take a code that ISO leaves to users (XAA to XZZ), as XKX for Kosovo`,
      ),
    ];
  }
  const others = [...ISO_3166.values()];
  const [sameTwo, sameNumber] = [others.find((c) => c.alpha2 === alpha2), others.find((c) => c.m49 === m49)];
  return [
    ...(alpha2 === undefined || USER_ALPHA_2.test(alpha2)
      ? []
      : [
          fault(
            'alpha2',
            alpha2,
            `"${alpha2}" ${sameTwo ? `is the code of ${sameTwo.alpha3}` : 'is not left to users by ISO 3166-1'} and ${id} is a code of your own; take one of XA to XZ`,
          ),
        ]),
    ...(m49 === undefined || !sameNumber
      ? []
      : [fault('m49', m49, `"${m49}" is the number of ${sameNumber.alpha3}; take another, such as 999`)]),
  ];
}

const CROCKFORD = '0123456789abcdefghjkmnpqrstvwxyz';

/** The two digits at the end of a ROR identifier are a checksum of the rest (ISO 7064, mod 97-10). */
function checkRor(row: LooseRow): Fault[] {
  const ror = text(row, 'ror');
  if (ror === undefined) return [];
  const id = ror.slice(-9);
  const digits = [...id.slice(0, 7)].map((letter) => CROCKFORD.indexOf(letter));
  const value = digits.reduce((sum, digit) => sum * 32 + digit, 0);
  const check = String(98 - ((value * 100) % 97)).padStart(2, '0');
  if (!digits.includes(-1) && check === id.slice(7)) return [];
  return [
    {
      code: 'invalid',
      column: 'ror',
      value: ror,
      rule: 'ror',
      sentence: `"${ror}" is no ROR identifier: its check digits do not fit; copy it again from https://ror.org`,
    },
  ];
}

function checkAdopted(row: LooseRow): Fault[] {
  const [applications, adopted] = [number(row, 'applications'), number(row, 'adopted')];
  if (applications === undefined || adopted === undefined || adopted <= applications) return [];
  return [
    {
      code: 'invalid',
      column: 'adopted',
      value: String(adopted),
      rule: 'adopted',
      sentence: `${adopted} adopted of ${applications} applications; swap or correct them`,
    },
  ];
}

function checkUpperEnd(row: LooseRow): Fault[] {
  const [value, upper] = [number(row, 'obs_value'), number(row, 'obs_value_max')];
  if (value === undefined || upper === undefined || upper >= value) return [];
  return [
    {
      code: 'invalid',
      column: 'obs_value_max',
      value: String(upper),
      rule: 'upper-end',
      sentence: `the upper end, ${upper}, is below the value, ${value}; swap or correct them`,
    },
  ];
}

/** A warning, for the limit is a choice of the built-in table and a package of one's own may go below it. */
function checkSmallFlow(row: LooseRow): Fault[] {
  const value = number(row, 'obs_value');
  if (value === undefined || value >= LEAST_EVENTS) return [];
  return [
    {
      code: 'unsupported',
      level: 'warning',
      column: 'obs_value',
      value: String(value),
      rule: 'small-flow',
      sentence: `fewer than ${LEAST_EVENTS} events, which the built-in table leaves out; remove the row, or say in the package's description that small numbers are in`,
    },
  ];
}

/** The first row that stands after one that it belongs before. A warning: readers sort for themselves, diffs do not. */
function findUnsorted(name: TableName, rows: readonly LocatedRow[]): Problem | undefined {
  const keys = TABLES[name].primaryKey as readonly string[];
  const order = compareRows(keys);
  const index = rows.findIndex((located, i) => i > 0 && order(rows[i - 1]!.row, located.row) > 0);
  const found = rows[index];
  if (!found) return undefined;
  const key = keys
    .map((column) => found.row[column])
    .filter((cell) => cell !== undefined)
    .join(', ');
  return describeProblem({
    code: 'invalid',
    level: 'warning',
    file: `${name}.csv`,
    row: found.line,
    column: keys.join(', '),
    value: key,
    rule: 'unsorted',
    sentence: `"${key}" stands below a row that it comes before; sort the rows by ${keys.join(', ')} in code unit order (capitals before small letters, empty cells first)`,
  });
}
