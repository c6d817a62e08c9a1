import type { Positions, Size } from '../../layout/types.ts';
import type { CollabGraphError } from '../../model/errors.ts';
import { shapeOf } from '../../scene/atlas.ts';
import { formatFor } from '../../scene/format.ts';
import { composeNetwork, composeNetworkSteps } from '../../scene/network.ts';
import type { Scene } from '../../scene/scene.ts';
import { themeFor, type PaletteName } from '../../scene/theme.ts';
import type { ViewState } from '../../view/view-state.ts';
import type { View } from '../../view/view.ts';
import { nextTask } from './next-task.ts';
import { paletteOf } from '../look/palette.ts';
import type { Emphasis } from '../../scene/emphasis/emphasis.ts';
import type { StandingOut } from './standing-out.ts';
import { Frames } from './frames.ts';
import type { FigureModel } from './model.ts';
import { MOST_MARKS } from './picture.ts';
import { placeNetwork } from './place-network.ts';
import type { Resources } from './resources.ts';
import { inSlices } from './slices.ts';
import { baseScale, clampZoom, transformOf, viewportOf, type Transform } from './viewport.ts';
import { missing, refused } from '../load/missing-part.ts';

/** How long nodes take to their new places, milliseconds; no time at all for who asks for reduced motion. */
const MOVE_MS = 450;

/** Marks that keep their size while the reader zooms are drawn anew at each of these. */
const ZOOM_STEP = 1.06;

/** Longest that a picture waits for the canvas to move its nodes. */
const PATIENCE_MS = 300;

/** Fields of the state that need no new picture: what is faded, what part is on screen; colours have a key of their own. */
const TRANSIENT: ReadonlySet<string> = new Set<keyof ViewState>(['select', 'compare', 'path', 'viewport', 'theme']);

/** A picture to be made. */
interface Task {
  readonly view: View;
  readonly size: Size;
  readonly palette: PaletteName;
  /** What it shows, as a key. */
  readonly asked: string;
  /** Whether a reader waits for it: then nodes move to their places, and it is said how much is shown. */
  readonly isAsked: boolean;
  /** How much the picture is enlarged on screen, where its marks do not grow with it. */
  readonly zoom: number;
  readonly signal: AbortSignal;
}

/** From state to picture: decides what of it must be made anew, lets the layout run, and shows the result. */
export class Drawing {
  readonly #frames: Frames;
  #abort: AbortController | undefined;
  #work: Promise<void> = Promise.resolve();
  /** What the picture on screen was made from; an equal key needs no new one. */
  #key = '';
  #graph: unknown;
  /** What was asked for when the picture on screen was made, whatever its size within a shape of frame. */
  #shown = '';
  /** Enlargement for which the picture on screen was made. */
  #drawnZoom = 1;
  /** The size for which the transform was made. */
  #placedStage: Size | undefined;

  /** The picture on screen in the colours of paper, for a browser that prints at once; undefined where it has them. */
  onPaper: (() => Scene) | undefined;

  /** Nothing stands out in most first pictures. */
  #standingOut: StandingOut | undefined;
  #standingOutLoading: Promise<void> | undefined;

  constructor(
    private readonly element: HTMLElement,
    private readonly model: FigureModel,
    resources: Resources,
  ) {
    this.#frames = new Frames(resources);
  }

  /** Resolves when nothing is being laid out or moved any more. */
  get work(): Promise<void> {
    return this.#work;
  }

  /** Resolves when what a picture needs besides is there, where it is on its way. */
  get loading(): Promise<void> | undefined {
    return this.#standingOutLoading ?? this.#standingOut?.loading;
  }

  /** Begins a new picture where the state asks for one. */
  refresh(): void {
    const { session, frame: size, picture, isStatic } = this.model;
    if (!session?.view || !session.dataset || !this.model.size || !size || !picture) return;
    const { view } = session;
    const palette = paletteOf(view.state.theme);
    const drawn = Object.entries(view.state).filter(([field]) => !TRANSIENT.has(field));
    const asked = JSON.stringify([drawn, palette, isStatic, shapeOf(size)]);
    const key = JSON.stringify([asked, size]);
    const isOfSameData = session.graph === this.#graph;
    this.#adjust();
    const zoom = this.#zoom(view);
    const isSame = isOfSameData && key === this.#key;
    if (isSame && zoom === this.#drawnZoom) return;
    if (!isSame) this.model.isMoving = false;
    // A panel that opens or closes on the way resizes the figure, and what was asked for is still to be moved to.
    const isAsked = isOfSameData && !picture.isEmpty && asked !== this.#shown;
    this.#graph = session.graph;
    this.#key = key;
    this.#drawnZoom = zoom;
    this.#abort?.abort();
    this.#abort = new AbortController();
    this.#work = this.#draw({ view, size, palette, asked, isAsked, zoom, signal: this.#abort.signal });
  }

  /** The next `refresh` makes the picture anew. */
  redraw(): void {
    this.#key = '';
    this.model.redraw();
  }

  /** The picture that is being made is not wanted any more. */
  stop(): void {
    this.#abort?.abort();
    this.#frames.cancel();
    this.#key = '';
    this.model.see({ run: 'idle', forming: undefined });
  }

  /** Holds the layout that is under way, or lets it go on. */
  pauseOrGoOn(): void {
    const { settling, seen } = this.model;
    if (seen.run === 'idle') return;
    const isRunning = seen.run === 'running';
    if (isRunning) settling?.pause();
    else settling?.resume();
    this.model.see({ run: isRunning ? 'paused' : 'running' });
  }

  /** Selection and viewport, which need no new picture. */
  #adjust(): void {
    const { session, size, picture, transform, seen } = this.model;
    const state = session?.state;
    if (!seen.scene || !state || !size || !picture) return;
    const isResized = this.#placedStage !== size;
    if (isResized || !this.#shows(transform, seen.scene, size)) {
      this.#placedStage = size;
      this.model.isMoving = false;
      this.model.transform = transformOf(seen.scene, size, this.model.viewport);
      picture.adjust({ transform: this.model.transform, ...(isResized ? { stage: size } : {}) });
    }
    const emphasis = this.#emphasis(seen.scene);
    if (this.model.emphasis !== emphasis) {
      this.model.emphasis = emphasis;
      picture.adjust({ emphasis });
    }
  }

  /** Whether the part that is to be on screen is there, or the reader is moving it. */
  #shows(transform: Transform, scene: Scene, size: Size): boolean {
    const { isMoving, session, viewport } = this.model;
    const { state } = session!;
    // A map under way to a network, or back, is another picture.
    if (isMoving || (state!.view === 'map') !== (scene.kind === 'map')) return true;
    return viewportOf(transform, scene, size, viewport) === undefined;
  }

  /**
   * How much the picture is enlarged, in steps while the reader enlarges it.
   * The marks of a large network keep to the last size meanwhile: they take long to be drawn.
   */
  #zoom({ state, nodes, edges }: View): number {
    const { isMoving, viewport, transform, size, seen } = this.model;
    if (!isMoving) return clampZoom(viewport?.zoom ?? 1);
    if (state.view === 'map' || nodes.length + edges.length > MOST_MARKS) return this.#drawnZoom;
    const zoom = transform.scale / baseScale(seen.scene!, size!);
    return ZOOM_STEP ** Math.round(Math.log(zoom) / Math.log(ZOOM_STEP));
  }

  /** From what answers the reader, which has it: then a selection stands out at once. */
  tellWith(standingOut: StandingOut): void {
    this.#standingOut ??= standingOut;
  }

  /** Whether anything may stand out. */
  get #asksForEmphasis(): boolean {
    const { session, seen } = this.model;
    const { select, compare, path } = session?.state ?? {};
    return (seen.edgeStop ?? select ?? compare ?? path ?? session?.news ?? session?.lit) !== undefined;
  }

  /** Resolves when it can be told what stands out, where anything may. */
  #canTell(): Promise<void> | undefined {
    if (this.#standingOut || !this.#asksForEmphasis) return undefined;
    return (this.#standingOutLoading ??= import('./standing-out.ts')
      .then(({ StandingOut }) => {
        this.tellWith(new StandingOut(this.element, this.model));
        this.model.redraw();
      })
      .catch(missing(this.element, 'emphasis'))
      .finally(() => (this.#standingOutLoading = undefined)));
  }

  #emphasis(scene: Scene): Emphasis | undefined {
    if (!this.#asksForEmphasis) return undefined;
    void this.#canTell();
    return this.#standingOut?.in(scene);
  }

  async #draw(task: Task): Promise<void> {
    const { view, signal } = task;
    try {
      // Not within the task that found the picture out of date; by then another may be asked for.
      await nextTask();
      signal.throwIfAborted();
      const [scene] = await Promise.all([
        view.state.view === 'map' ? this.#map(task) : this.#network(task),
        this.#canTell(),
      ]);
      signal.throwIfAborted();
      const { found } = this.model;
      // The element draws its own then, in a frame of its own.
      if (found && !found.shows(scene)) found.leave();
      else await this.#present(scene, task);
    } catch (error) {
      if (signal.aborted) return;
      await refused(view.state.lang)(error).catch((failure: CollabGraphError) => {
        if (!signal.aborted) this.model.see({ failure });
      });
    } finally {
      if (!signal.aborted) {
        this.#frames.cancel();
        this.model.see({ run: 'idle', forming: undefined });
      }
    }
  }

  /** Countries are where they are: nothing is laid out. */
  async #map({ view, size, palette, zoom, signal }: Task): Promise<Scene> {
    const { drawMap } = await import('./draw-map.ts');
    const { session, isStatic } = this.model;
    const options = { dataset: session!.dataset!, size, theme: palette, zoom, hasControls: !isStatic, signal };
    const [scene, onPaper] = await drawMap(view, options);
    this.onPaper = palette === 'dark' ? onPaper : undefined;
    return scene;
  }

  async #network(task: Task): Promise<Scene> {
    const { size, palette, isAsked, signal } = task;
    const { session, isStatic, createWorker } = this.model;
    const { colourBy, sizeBy, places } = task.view.state;
    const looks = (colourBy ?? sizeBy ?? places) ? await import('../../scene/looks.ts') : undefined;
    const viewIn = (theme: PaletteName): View => looks?.withLooks(task.view, session!.graph!, { theme }) ?? task.view;
    const view = viewIn(palette);
    const placed = await placeNetwork({
      view,
      graph: session!.graph!,
      isComplete: session!.status === 'complete',
      size,
      signal,
      committed: session!.positions,
      createWorker,
      onStart: (settling) => {
        this.model.settling = settling;
        this.model.see({ run: 'running' });
      },
      ...(wantsMotion() ? { onProgress: (...progress) => this.#form(task, ...progress) } : {}),
    });
    this.#frames.cancel();
    if (isAsked && !isStatic && !this.model.picture?.isLive && this.#moves(placed.positions)) await this.#soonLive();
    signal.throwIfAborted();
    // Only programmes have members that hang on them alone.
    const parts = view.nodes.some(({ attributes }) => attributes.kind === 'programme')
      ? (await import('../../scene/parts.ts')).partsIn(view, session!.dataset!, placed.positions, view.state.lang)
      : [];
    signal.throwIfAborted();
    const isWhole = view.nodes.every(({ id }) => placed.positions.has(id));
    const { found, home } = this.model;
    if (!found) home.show(view, placed.positions, size, isWhole);
    if (!this.model.isMoving) this.#drawnZoom = this.#zoom(view);
    const taken = found || isStatic || view.state.viewport ? undefined : home.buttons(size);
    const options = { dataset: session!.dataset!, size, theme: palette, zoom: this.#drawnZoom, parts, taken };
    const positions = found?.places(view, placed.positions) ?? placed.positions;
    const paper = 'light';
    this.onPaper =
      palette === 'dark' ? () => composeNetwork(viewIn(paper), { positions }, { ...options, theme: paper }) : undefined;
    return inSlices(composeNetworkSteps(view, { positions }, options), signal);
  }

  /** The network on its way to its places, once a frame. Small ones are there before a sketch would be seen. */
  #form({ view, size, palette, signal }: Task, positions: Positions, iterations: number): void {
    const { picture } = this.model;
    const isSketched = !picture?.isLive;
    if (signal.aborted || (isSketched && view.nodes.length + view.edges.length <= MOST_MARKS)) return;
    this.#frames.next(() => {
      const theme = themeFor(palette);
      const colours = { background: theme.background, node: theme.node, edge: theme.edge.structure };
      picture?.form({ positions, edges: view.edges, colours }, size);
      this.model.see({ forming: iterations });
    });
  }

  /** How far the layout under way is, in words; undefined where none is seen. */
  get progress(): string | undefined {
    const { seen, session } = this.model;
    return seen.forming === undefined ? undefined : formatFor(session?.state?.lang ?? 'en').number(seen.forming);
  }

  /** Whether a node of the picture on screen goes to another place. */
  #moves(places: Positions): boolean {
    return !!this.model.seen.scene?.nodes.some(({ id, x, y }) => {
      const place = places.get(id);
      return place !== undefined && Math.hypot(place.x - x, place.y - y) > 1;
    });
  }

  /** A canvas can move the nodes to their places; but nobody waits long for it. */
  async #soonLive(): Promise<void> {
    const woken = this.model.picture?.wake();
    await Promise.race([woken, new Promise((resolve) => setTimeout(resolve, PATIENCE_MS))]);
  }

  async #present(scene: Scene, { view, asked, isAsked, signal }: Task): Promise<void> {
    const { model } = this;
    const stage = (this.#placedStage = model.size!);
    const ms = isAsked && wantsMotion() ? MOVE_MS : 0;
    // On the way: another size by then is still to be moved to.
    this.#shown = ms > 0 ? '' : asked;
    if (!model.isMoving) model.transform = transformOf(scene, stage, model.viewport);
    model.see({ scene, failure: undefined, tip: undefined, ...stopsIn(scene, view.state, model) });
    model.emphasis = this.#emphasis(scene);
    if (isAsked) model.say(model.words.shown(scene.count));
    if (!model.isMoving) this.element.dispatchEvent(new CustomEvent('picture-change'));
    const { transform, emphasis, found } = model;
    await model.picture?.show({ scene, stage, transform, emphasis, found }, ms);
    if (!signal.aborted) this.#shown = asked;
  }
}

/** Where the keyboard stands in a new scene: where it stood, or at what is selected or in the centre. */
function stopsIn(scene: Scene, { select, focus }: ViewState, { seen }: FigureModel): Partial<FigureModel['seen']> {
  const has = (id: string | undefined): boolean => scene.nodes.some((node) => node.id === id);
  if (has(seen.active)) return { edgeStop: scene.edges.find((edge) => edge.id === seen.edgeStop?.id) };
  return { active: [select, focus].find(has) ?? scene.nodes[0]?.id, edgeStop: undefined };
}

function wantsMotion(): boolean {
  return !matchMedia('(prefers-reduced-motion: reduce)').matches;
}
