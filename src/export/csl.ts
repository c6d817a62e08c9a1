/** A citation as data. */
export interface CslDate {
  readonly 'date-parts': readonly (readonly number[])[];
}

/** The part of CSL-JSON 1.0 that is used. https://citeproc-js.readthedocs.io/en/latest/csl-json/markup.html */
export interface CslItem {
  readonly id: string;
  readonly type: 'dataset' | 'webpage' | 'report';
  readonly author?: readonly { readonly literal: string }[];
  readonly title: string;
  readonly publisher?: string;
  readonly issued?: CslDate;
  /** When the source was read. */
  readonly accessed?: CslDate;
  readonly version?: string;
  readonly URL?: string;
  readonly DOI?: string;
  readonly license?: string;
}
