/** What a figure knows about itself. Its parts read and change it; the element draws it. */
import type { Settling } from '../../layout/settle.ts';
import type { Size } from '../../layout/types.ts';
import { elementWords } from '../../locales/elements.ts';
import type { ElementWords } from '../../locales/elements-en.ts';
import type { CollabGraphError } from '../../model/errors.ts';
import type { Locale } from '../../model/graph.ts';
import type { EdgeMark, Scene } from '../../scene/scene.ts';
import type { Viewport } from '../../view/view-state.ts';
import type { FoundPicture } from './found-picture.ts';
import type { Session } from '../session/session.ts';
import type { Emphasis } from '../../scene/emphasis/emphasis.ts';
import { HomeView } from './home-view.ts';
import type { Picture } from './picture.ts';
import type { Tip } from './tip.ts';
import type { Transform } from './viewport.ts';

/** The part that is seen in the element's own HTML. */
export interface Seen {
  /** The picture on screen; undefined until there is one. */
  readonly scene: Scene | undefined;
  readonly tip: Tip | undefined;
  /** Whether the hint about the wheel is shown. */
  readonly hint: boolean;
  readonly failure: CollabGraphError | undefined;
  readonly run: 'idle' | 'running' | 'paused';
  /** Steps of the layout under way whose network is on screen; undefined where none is. */
  readonly forming: number | undefined;
  /** The node that Tab reaches. */
  readonly active: string | undefined;
  /** The tie of the active node that has been walked to. */
  readonly edgeStop: EdgeMark | undefined;
  /** Whether somebody is about to act on the figure. */
  readonly isAwake: boolean;
}

const NOTHING_YET: Seen = {
  scene: undefined,
  tip: undefined,
  hint: false,
  failure: undefined,
  run: 'idle',
  forming: undefined,
  active: undefined,
  edgeStop: undefined,
  isAwake: false,
};

export class FigureModel {
  session: Session | undefined;
  /** Only a picture: nothing to click, drag or zoom. */
  isStatic = false;
  /** Of the stage. */
  size: Size | undefined;
  /** A picture of the page that is gone on with, in the frame that it was composed in. */
  found: FoundPicture | undefined;
  picture: Picture | undefined;
  transform: Transform = { scale: 1, x: 0, y: 0 };
  /** Whether the reader is moving the picture: what the state says of it comes when it rests. */
  isMoving = false;
  /** What is on screen where the state says nothing. */
  readonly home = new HomeView();
  emphasis: Emphasis | undefined;
  settling: Settling | undefined;
  /** Whether the stop that Tab reaches is to take the focus as soon as it is there. */
  wantsFocus = false;
  createWorker: (() => Worker) | undefined;
  #seen: Seen = NOTHING_YET;

  /**
   * @param changed asks the element to draw itself again
   * @param say announces something politely
   */
  constructor(
    private readonly changed: () => void,
    readonly say: (text: string) => void,
  ) {}

  get seen(): Seen {
    return this.#seen;
  }

  see(change: Partial<Seen>): void {
    const isNews = Object.entries(change).some(([key, value]) => this.#seen[key as keyof Seen] !== value);
    if (!isNews) return;
    this.#seen = { ...this.#seen, ...change };
    this.changed();
  }

  /** Draws again what has changed without being seen itself, such as the focus. */
  redraw(): void {
    this.changed();
  }

  /** That pictures are composed in. */
  get frame(): Size | undefined {
    return this.found?.size ?? this.size;
  }

  /** Of the state, else of the home view. */
  get viewport(): Viewport | undefined {
    const { state } = this.session ?? {};
    return state?.viewport ?? (state?.view === 'map' ? undefined : this.home.viewport);
  }

  get lang(): Locale {
    return this.session?.lang ?? (document.documentElement.lang.startsWith('ja') ? 'ja' : 'en');
  }

  get words(): ElementWords {
    return elementWords(this.lang);
  }

  nameOf(id: string): string {
    const { session } = this;
    return session?.graph?.hasNode(id) ? session.graph.getNodeAttributes(id).name[session.state?.lang ?? 'en'] : id;
  }
}
