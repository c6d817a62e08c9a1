/** The layer of stops as the figure has it now. */
import type { TemplateResult } from 'lit';

import { actingWords } from '../../locales/acting.ts';
import type { ViewState } from '../../view/view-state.ts';
import type { Scene } from '../../scene/scene.ts';
import type { Descriptions } from './descriptions.ts';
import { pointAt } from '../session/pointing.ts';
import type { Keyboard } from './keyboard.ts';
import type { FigureModel } from './model.ts';
import { stopsOf, walkLayer } from './walk-layer.ts';

export interface WalkView {
  readonly model: FigureModel;
  readonly keyboard: Keyboard;
  readonly descriptions: Descriptions;
  focused(id: string): void;
}

export function walkView(
  { model, keyboard, descriptions, focused }: WalkView,
  scene: Scene,
  state: ViewState,
): TemplateResult {
  const { seen, session, emphasis } = model;
  const words = actingWords(state.lang);
  const { nodes, walkHelp } = scene.map?.spoken ?? words;
  const importance = new Map(session?.view?.nodes.map((node) => [node.id, node.importance]));
  const reasons = {
    compared: words.compared,
    shared: words.shared,
    end: words.pathEnd,
    new: words.isNew,
    answer: words.answered,
  };
  const marked = new Map(
    [...(emphasis?.marked ?? [])].map(([id, reason]) => [id, { says: words.parts + reasons[reason], reason }]),
  );
  const selected = idOfSelected(scene, state);
  const labelled = new Set([...scene.labels, ...(emphasis?.names ?? [])].map(({ id }) => id));
  const names = new Map(
    [...marked.keys(), ...(selected === undefined ? [] : [selected])].flatMap((id) => {
      const node = labelled.has(id) ? undefined : session?.view?.nodes.find((one) => one.id === id);
      return node ? [[id, node.attributes.short[state.lang]] as const] : [];
    }),
  );
  return walkLayer(
    {
      label: nodes,
      help: walkHelp,
      stops: stopsOf(scene, importance, [...nextTo(scene, seen.active), ...marked.keys()]),
      active: seen.active,
      edge: seen.edgeStop,
      edgeLabel: keyboard.edgeLabel(),
      selected,
      marked,
      names,
      pins: (scene.map ? undefined : state.pins) ?? {},
      describe: (node) => (node.id === seen.active ? keyboard.position() : '') + descriptions.of(node),
    },
    {
      press: () => keyboard.press(),
      keydown: keyboard.pressed,
      focused,
      left: () => {
        model.see({ tip: undefined });
        pointAt(session, undefined);
      },
    },
  );
}

/** Mark of what is selected: an edge may be known by another of its rows. */
function idOfSelected(scene: Scene, { select }: ViewState): string | undefined {
  if (select === undefined || scene.nodes.some((node) => node.id === select)) return select;
  return scene.edges.find((mark) => mark.id === select || mark.ids.includes(select))?.id;
}

/** What the ties of a node lead to. */
function nextTo({ edges }: Scene, active: string | undefined): string[] {
  if (active === undefined) return [];
  const ends = edges.flatMap(({ source, target }) =>
    source === active ? [target] : target === active ? [source] : [],
  );
  return [active, ...ends];
}
