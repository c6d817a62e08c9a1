import { FaultError } from './fault-error.ts';

export type DatasetFault =
  | { readonly kind: 'no-json' | 'web-page' | 'markup' }
  /** Another format than those that are read. */
  | { readonly kind: 'format'; readonly what: string }
  /** A table, or what every dataset says of itself. */
  | { readonly kind: 'absent'; readonly what: string }
  | { readonly kind: 'rows'; readonly count: number; readonly most: number }
  /** A value against the rule of its column: the first, and how many more there are. */
  | {
      readonly kind: 'value';
      /** `memberships[3].group` */
      readonly path: string;
      readonly rule: string;
      readonly value: string | undefined;
      readonly more: number;
    };

/** What is wrong with a dataset from outside. */
export class DatasetError extends FaultError<DatasetFault> {}
