/** What every panel of the share dialog is given: the view, what was chosen so far, and what buttons do. */
import type { Dataset } from '../../data/dataset.ts';
import type { EmbedFiles } from '../../export/embed-files.ts';
import { type Integrity } from '../../export/embed-snippet.ts';
import type { Figure } from '../../export/figure.ts';
import type { ShareWords } from '../../locales/share.ts';
import type { ViewState } from '../../view/view-state.ts';
import { embedBase } from './embed-host.ts';

export const TABS = ['link', 'embed', 'picture', 'data', 'cite'] as const;
export type Tab = (typeof TABS)[number];

export const FORMS = ['element', 'iframe', 'html'] as const;
export type Form = (typeof FORMS)[number];

export const SIZES = ['web', 'slide', 'a4', 'a4-landscape', 'phone', '1280x800'] as const;
export type SizeName = (typeof SIZES)[number];

export const CITES = ['txt', 'bib', 'csl.json'] as const;
export type Cite = (typeof CITES)[number];

/** Of a frame, CSS pixels, as `collab-graph embed` has it. */
export const FRAME_HEIGHT = '720';

/** What the reader chose. */
export interface ShareChoices {
  readonly title: string;
  readonly caption: string;
  readonly form: Form;
  readonly base: string;
  readonly height: string;
  readonly frameHeight: string;
  /** Whether the picture stands in the code, not in a file beside it. */
  readonly isInline: boolean;
  readonly integrity: Integrity;
  readonly size: SizeName;
  readonly scale: number;
  readonly cite: Cite;
}

export function firstChoices(): ShareChoices {
  return {
    title: '',
    caption: '',
    form: 'element',
    base: embedBase(),
    height: '',
    frameHeight: FRAME_HEIGHT,
    isInline: true,
    integrity: 'entry',
    size: 'web',
    scale: 2,
    cite: 'txt',
  };
}

export interface ShareParts {
  readonly says: ShareWords;
  /** The view that is shared, in the language chosen in the dialog. */
  readonly state: ViewState;
  readonly dataset: Dataset;
  /** Where the view can be opened again. */
  readonly address: string;
  readonly chosen: ShareChoices;
  readonly choose: (patch: Partial<ShareChoices>) => void;
  /** The author's own title and caption, where there are any. */
  readonly words: { readonly title?: string; readonly caption?: string };
  /** A button's work is being done. */
  readonly isBusy: boolean;
  /** The built files of the embed; `missing` where the host does not have them, undefined until that is known. */
  readonly files: EmbedFiles | 'missing' | undefined;
  /** The picture of the open tab, once it is made; it may be that of a moment ago. */
  readonly figure: Figure | undefined;
  /** The picture of what is asked for now, however much was typed a moment ago. */
  readonly drawn: () => Promise<Figure>;
  readonly fileName: (ending: string) => string;
  /** Copies the text of a field. */
  readonly copy: (id: string) => () => Promise<void>;
  readonly save: (name: string, make: () => Promise<string | Blob>, type?: string) => Promise<void>;
  /**
   * Runs what a button asks for, with the button waiting; the text is what is said then.
   * @param what names why it may fail (`whyNot`)
   */
  readonly run: (work: () => Promise<string>, what: string) => Promise<void>;
  readonly fail: (error: unknown) => void;
}
