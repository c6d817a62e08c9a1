/** A network of one's own in the page: opened, kept by the browser, found again by the address, forgotten. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';

import { decodeDataset } from '../../data/decode-dataset.ts';
import type { Dataset } from '../../data/dataset.ts';
import { withSources } from '../../data/described-sources.ts';
import type { DatasetParts } from '../../elements/session/session.ts';
import type { PageSession } from '../page-session.ts';
import { nextTask } from '../../elements/figure/next-task.ts';
import { isTyping } from '../../elements/search/is-typing.ts';
import type { InputFile } from '../../read/records.ts';
import type { ImportReport } from '../../read/report.ts';
import { defaultView } from '../../view/defaults.ts';
import type { SuggestedView } from '../../view/suggest-view.ts';
import type { ViewState } from '../../view/view-state.ts';
import { dataIn, type UrlSync } from '../url-sync.ts';
import type { KeptEntry } from './messages.ts';
import type { Made, Reader } from './reader.ts';

/** What is shown instead of the built-in network. */
export interface Opened {
  readonly entry: KeptEntry;
  readonly report: ImportReport | undefined;
  readonly isKept: boolean;
}

/** What a reader handed over, before it is read. */
export type Offer = { readonly files: readonly File[] } | { readonly text: string };

type Host = ReactiveControllerHost & {
  readonly session: PageSession;
  readonly source: (() => DatasetParts) | undefined;
};

export class OpenData implements ReactiveController {
  /** Undefined while the built-in network is shown. */
  opened: Opened | undefined;
  /** The address names data that this browser does not have. */
  isLost = false;
  /** How often the dialog was asked for. */
  asked = 0;
  /** Whether the dialog is open: keys are its own then. */
  isOpen = false;
  /** Files are held over the page. */
  isOver = false;
  /** For the dialog to take. */
  offer: Offer | undefined;
  /** The way of showing that fits the data, where it is another than the one they begin with. */
  suggestion: SuggestedView | undefined;
  /** What happened last, for the bar to say. */
  said = '';
  /** It is to be seen already: only those who do not see are told. */
  isSeen = false;

  #base: Promise<Dataset> | undefined;
  #reader: Promise<Reader> | undefined;
  #depth = 0;

  constructor(
    private readonly host: Host,
    private readonly address: UrlSync,
  ) {
    host.addController(this);
    address.reopen = (id) => void this.#go(id);
  }

  hostConnected(): void {
    for (const [type, listen] of this.#listeners) window.addEventListener(type, listen as EventListener);
  }

  hostDisconnected(): void {
    for (const [type, listen] of this.#listeners) window.removeEventListener(type, listen as EventListener);
    void this.#reader?.then((reader) => reader.stop());
    this.#reader = undefined;
  }

  get isWanted(): boolean {
    return this.asked > 0;
  }

  dismiss(): void {
    this.isLost = false;
    this.host.requestUpdate();
  }

  get today(): string {
    return this.host.session.today;
  }

  /** The built-in network, whole: names of countries are looked up in it, and one's own may be added to it. */
  base(): Promise<Dataset> {
    this.#base ??= (async () => {
      const { core, rest, sources } = this.host.source!();
      const second = await (typeof rest === 'function' ? rest() : rest);
      const base = decodeDataset(await core, second);
      // Without the addresses of its sources it is the same network.
      return sources
        ? sources().then(
            (part) => withSources(base, part),
            () => base,
          )
        : base;
    })();
    this.#base.catch(() => (this.#base = undefined));
    return this.#base;
  }

  reader(): Promise<Reader> {
    this.#reader ??= Promise.all([import('./reader.ts'), this.base()]).then(([{ Reader }, base]) => new Reader(base));
    this.#reader.catch(() => (this.#reader = undefined));
    return this.#reader;
  }

  /** What the address asks for, at the beginning. Whether it is a network that this browser keeps. */
  async start(): Promise<boolean> {
    const id = dataIn(location.search);
    if (id === undefined) return false;
    // Without the built-in network, whose loading says why, there are no names of countries either.
    const made = await this.reader()
      .then((reader) => reader.load(id))
      .catch(() => undefined);
    if (!made) {
      this.isLost = true;
      this.address.data = undefined;
      this.host.requestUpdate();
      return false;
    }
    return this.#adopt(made, this.address.initial);
  }

  /** Shows what was read and, where the browser allows, kept. A step that the browser can undo. @returns whether: the reader may cancel */
  async show(made: Made): Promise<boolean> {
    const { lang, theme } = this.host.session.state ?? { lang: undefined, theme: undefined };
    const begin = (dataset: Dataset): ViewState => ({
      ...defaultView(dataset),
      ...(lang === undefined ? {} : { lang }),
      ...(theme === undefined ? {} : { theme }),
    });
    const isShown = await this.#adopt(made, begin);
    if (isShown) this.address.push();
    return isShown;
  }

  /** Back to the built-in network; what was opened stays kept. */
  async leave(): Promise<void> {
    await this.#showBuiltIn();
    this.address.push();
  }

  async reopen(id: string): Promise<boolean> {
    const made = await (await this.reader()).load(id);
    if (made) await this.show(made);
    return made !== undefined;
  }

  async forget(id: string): Promise<void> {
    const { forgetKept } = await import('./store.ts');
    await forgetKept(id).catch(() => undefined);
    if (this.opened?.entry.id !== id) return;
    await this.#showBuiltIn();
    this.address.push('replace');
  }

  ask(offer?: Offer): void {
    this.offer = offer;
    this.said = '';
    this.asked++;
    this.host.requestUpdate();
  }

  /** Another entry of the browser's history names other data. */
  async #go(id: string | undefined): Promise<void> {
    if (id === undefined) return this.#showBuiltIn(true);
    const made = await (await this.reader()).load(id).catch(() => undefined);
    if (made) return void (await this.#adopt(made, this.address.initial));
    this.isLost = true;
    await this.#showBuiltIn(true);
  }

  async #adopt({ dataset, entry, report, isKept }: Made, initial: (dataset: Dataset) => ViewState): Promise<boolean> {
    const shown = entry.mode === 'onto' ? await this.#onto(dataset) : dataset;
    const isShown = await this.host.session.adoptReady(shown, initial, () => {
      this.opened = { entry, report, isKept };
      this.suggestion = undefined;
      this.isLost = false;
      this.address.data = entry.id;
    });
    this.host.requestUpdate();
    if (isShown && entry.mode === 'own') void this.#suggest(entry.id);
    return isShown;
  }

  /** After the picture, which does not wait for it. */
  async #suggest(id: string): Promise<void> {
    const { suggestView } = await import('../../view/suggest-view.ts');
    await nextTask();
    const { graph } = this.host.session;
    if (!graph || this.opened?.entry.id !== id) return;
    const found = suggestView(graph);
    this.suggestion = found.view === 'network' ? undefined : found;
    this.host.requestUpdate();
  }

  async #onto(own: Dataset): Promise<Dataset> {
    const [{ addToBuiltIn }, base] = await Promise.all([import('./add-to-built-in.ts'), this.base()]);
    return addToBuiltIn(base, own).dataset;
  }

  async #showBuiltIn(fromAddress = false): Promise<void> {
    const { session } = this.host;
    const { lang, theme } = session.state ?? {};
    this.opened = undefined;
    this.address.data = undefined;
    session.clear();
    const begin = (dataset: Dataset): ViewState => ({
      ...defaultView(dataset),
      ...(lang === undefined ? {} : { lang }),
      ...(theme === undefined ? {} : { theme }),
    });
    await session.load(this.host.source!(), fromAddress ? this.address.initial : begin);
    this.host.requestUpdate();
  }

  say(text: string, isSeen = false): void {
    this.said = text;
    this.isSeen = isSeen;
    this.host.requestUpdate();
  }

  // What is dropped and pasted anywhere on the page

  readonly #dragEnter = (event: DragEvent): void => {
    if (!hasFiles(event)) return;
    event.preventDefault();
    this.#depth++;
    this.#hold(true);
  };

  readonly #dragOver = (event: DragEvent): void => {
    if (hasFiles(event)) event.preventDefault();
  };

  readonly #dragLeave = (event: DragEvent): void => {
    if (!hasFiles(event)) return;
    this.#depth = Math.max(0, this.#depth - 1);
    if (this.#depth === 0) this.#hold(false);
  };

  readonly #drop = (event: DragEvent): void => {
    const files = [...(event.dataTransfer?.files ?? [])];
    this.#depth = 0;
    this.#hold(false);
    if (files.length === 0) return;
    event.preventDefault();
    this.ask({ files });
  };

  readonly #paste = (event: ClipboardEvent): void => {
    if (event.defaultPrevented || isTyping(event)) return;
    const files = [...(event.clipboardData?.files ?? [])];
    const text = event.clipboardData?.getData('text/plain') ?? '';
    // A word is no table: it was meant for a field.
    const isTable = /[^\n]*[\t,;][^\n]*\r?\n/.test(text);
    if (isTable) this.ask({ text });
    else if (files.length > 0) this.ask({ files });
  };

  #hold(isOver: boolean): void {
    if (this.isOver === isOver) return;
    this.isOver = isOver;
    this.host.requestUpdate();
  }

  readonly #listeners = [
    ['dragenter', this.#dragEnter],
    ['dragover', this.#dragOver],
    ['dragleave', this.#dragLeave],
    ['drop', this.#drop],
    ['paste', this.#paste],
  ] as const;
}

function hasFiles(event: DragEvent): boolean {
  return event.dataTransfer?.types.includes('Files') ?? false;
}

/** Files of the disk as the readers take them. */
export async function inputFiles(files: readonly File[]): Promise<InputFile[]> {
  return Promise.all(files.map(async (file) => ({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })));
}
