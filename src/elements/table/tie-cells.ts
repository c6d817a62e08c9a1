/** Cells that tables of ties have in common. What repeats from row to row is formatted once. */
import { html, nothing } from 'lit';

import type { Confidence, FromKind, Status } from '../../data/dataset.ts';
import { termFor } from '../../locales/terms.ts';
import { citedSources, sourceTitle } from '../../query/sources.ts';
import { nameOf, shortOf } from '../session/context.ts';
import { citeLink, nodeLink, sinceText, sourceLinks, sourceText, term, type PanelContext } from '../panel/parts.ts';
import type { TableCell } from './model.ts';
import { confidenceWord } from '../session/kind-words.ts';

export const EMPTY: TableCell = { value: null, text: '' };

/** When a tie held, as its row says. */
interface Held {
  readonly from?: string;
  readonly to?: string;
  readonly from_kind?: FromKind;
  readonly fromKind?: FromKind;
}

/** An edge to cite, and what it is called. */
export interface Cited {
  readonly id: string;
  readonly what: string;
}

export class TieCells {
  readonly #names = new Map<string, string>();
  readonly #sources = new Map<string, string>();
  readonly #held = new Map<string, string>();
  readonly #periods = new Map<string, string>();

  constructor(readonly context: PanelContext) {}

  /** A word as it is; an empty one sorts last. @param code what files say beside it */
  word(text: string, content?: unknown, code?: string): TableCell {
    return {
      value: text === '' ? null : text,
      text,
      ...(content === undefined ? {} : { content }),
      ...(code === undefined ? {} : { parts: { code } }),
    };
  }

  node(id: string | undefined): TableCell {
    if (id === undefined) return EMPTY;
    let name = this.#names.get(id);
    if (name === undefined) this.#names.set(id, (name = nameOf(this.context, id)));
    return this.word(name, () => (this.context.graph.hasNode(id) ? nodeLink(this.context, id, name) : name), id);
  }

  /** The short name: frameworks and agencies are known by it. */
  short(id: string | undefined): TableCell {
    if (id === undefined) return EMPTY;
    const name = shortOf(this.context, id);
    return this.word(name, () => (this.context.graph.hasNode(id) ? nodeLink(this.context, id, name) : name), id);
  }

  role(role: string | undefined): TableCell {
    if (role === undefined) return EMPTY;
    return this.word(termFor(this.context.lang, role).text, () => term(this.context, role));
  }

  /** `2014 (joined) – 2019`; an unknown beginning is called unknown and sorts last. */
  held(tie: Held): TableCell {
    const key = [tie.from, tie.to, tie.from_kind ?? tie.fromKind].join();
    let text = this.#held.get(key);
    if (text === undefined) {
      const since = sinceText(this.context, tie);
      text = tie.to === undefined ? since : `${since} – ${this.context.format.date(tie.to)}`;
      this.#held.set(key, text);
    }
    return {
      value: tie.from ?? null,
      text,
      parts: { from: tie.from, fromKind: tie.from_kind ?? tie.fromKind, to: tie.to },
    };
  }

  /** The window or year of a number. */
  period(period: string): TableCell {
    // No period is stated.
    if (period === '') return EMPTY;
    let text = this.#periods.get(period);
    if (text === undefined) this.#periods.set(period, (text = this.context.format.period(period)));
    return { value: period, text, parts: { period } };
  }

  number(value: number): TableCell {
    return { value, text: this.context.format.number(value).replace('-', '−') };
  }

  /** @param isMaybe nobody knows whether the tie holds at the time asked about */
  status(status: Status, isMaybe = false): TableCell {
    const { words, format } = this.context;
    const text = words.statuses[status];
    return {
      value: text,
      text: isMaybe ? `${text}; ${format.messages.perhaps}` : text,
      ...(isMaybe ? { content: format.messages.perhaps } : {}),
      parts: { code: status, holds: isMaybe ? 'maybe' : undefined },
    };
  }

  unit(text: string, code: string): TableCell {
    return this.word(text, undefined, code);
  }

  confidence(confidence: Confidence | undefined): TableCell {
    return this.word(confidenceWord(this.context, confidence), undefined, confidence);
  }

  /** @param cited the edge that a button beside the sources cites */
  sources(ids: readonly string[], cited?: Cited): TableCell {
    const key = ids.join();
    let text = this.#sources.get(key);
    if (text === undefined) this.#sources.set(key, (text = sourceText(this.context, ids)));
    const links = () =>
      html`${sourceLinks(this.context, ids)} ${cited ? citeLink(this.context, cited.id, cited.what) : nothing}`;
    return { ...this.word(text, links, ids.join('|')), cited: ids };
  }

  /** The data's own words about a place in a source, in English. */
  locator(text: string): TableCell {
    return this.word(text, () => html`<span lang="en">${text}</span>`);
  }
}

/** A source as the list below a printed table has it: title, publisher, date. */
export function sourceLineOf({ dataset, lang, words, format }: PanelContext): (id: string) => string {
  return (id) => {
    const [source] = citedSources(dataset, [id]);
    if (!source) return id;
    const date = source.date ? format.date(source.date) : words.dateUnknown;
    return [sourceTitle(source, lang), source.publisher, date].filter(Boolean).join(' · ');
  };
}
