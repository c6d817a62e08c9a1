/** The buttons and the forces over the picture, as the figure has them now. */
import { html, nothing, type TemplateResult } from 'lit';

import { DEFAULT_SETTINGS } from '../../layout/settings.ts';
import type { LayoutOptions, ViewState } from '../../view/view-state.ts';
import type { Camera } from './camera.ts';
import type { Drawing } from './drawing.ts';
import { actingWords } from '../../locales/acting.ts';
import type { FigureModel } from './model.ts';
import type { Selecting } from './selecting.ts';
import { layoutControls, toolbar } from './toolbar.ts';
import { ZOOM } from './viewport.ts';

const DEFAULT_LAYOUT: LayoutOptions = {
  gravity: DEFAULT_SETTINGS.gravity,
  scalingRatio: DEFAULT_SETTINGS.scalingRatio,
  linLogMode: DEFAULT_SETTINGS.linLogMode,
};

export interface ControlsView {
  readonly element: HTMLElement;
  readonly model: FigureModel;
  readonly camera: Camera;
  readonly selecting: Selecting;
  readonly drawing: Drawing;
  readonly state: ViewState;
}

export function controlsView(view: ControlsView): TemplateResult {
  // Countries on a map are where they are.
  return html`${view.model.seen.scene?.kind === 'map' ? nothing : layoutView(view)}${toolbarView(view)}`;
}

function toolbarView({ element, model, camera }: ControlsView): TemplateResult {
  return toolbar(
    actingWords(model.lang),
    {
      zoomIn: () => camera.zoomBy(ZOOM.step),
      zoomOut: () => camera.zoomBy(1 / ZOOM.step),
      fit: () => camera.fit(),
      fullscreen: () => void (document.fullscreenElement ? document.exitFullscreen() : element.requestFullscreen()),
    },
    document.fullscreenEnabled ? element.matches(':fullscreen') : undefined,
    model.seen.scene?.map?.spoken.picture,
  );
}

function layoutView({ model, selecting, drawing, state }: ControlsView): TemplateResult {
  const { session, seen } = model;
  const selected = seen.scene?.nodes.find((node) => node.id === state.select)?.id;
  return layoutControls(
    {
      words: actingWords(state.lang),
      options: state.layout ?? DEFAULT_LAYOUT,
      isDefault: state.layout === undefined,
      hasPins: state.pins !== undefined,
      selected:
        selected === undefined
          ? undefined
          : { name: model.nameOf(selected), isPinned: state.pins?.[selected] !== undefined },
      run: seen.run,
    },
    {
      change: (options) => session?.update({ layout: { ...(session.state?.layout ?? DEFAULT_LAYOUT), ...options } }),
      pauseOrGoOn: () => drawing.pauseOrGoOn(),
      resetOptions: () => session?.update({ layout: undefined }),
      resetPlaces: () => session?.update({ pins: undefined }),
      pinSelected: () => selected !== undefined && selecting.togglePin(selected),
    },
  );
}
