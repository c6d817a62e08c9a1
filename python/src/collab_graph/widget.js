/** The figure in a notebook: the one-tag build, with `view` in step with Python. Nothing is asked for from anywhere. */
const SCRIPT = '__COLLAB_GRAPH_SCRIPT__';
const DEFINED = Symbol.for('collab-graph:defined');
/** A reader who drags or zooms changes the view many times a second. */
const PAUSE = 80;

/** Registers the tag once a page, however many figures are on it. */
function define() {
  if (customElements.get('collab-graph')) return Promise.resolve();
  globalThis[DEFINED] ??= inflate().then(async (script) => {
    const url = URL.createObjectURL(script);
    try {
      await import(/* @vite-ignore */ url);
    } finally {
      URL.revokeObjectURL(url);
    }
  });
  return globalThis[DEFINED];
}

async function inflate() {
  const bytes = Uint8Array.from(atob(SCRIPT), (character) => character.charCodeAt(0));
  const text = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Blob([await new Response(text).blob()], { type: 'text/javascript' });
}

const camel = (name) => name.replace(/_([a-z])/g, (_all, letter) => letter.toUpperCase());
const snake = (name) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
const renamed = (record, name) =>
  Object.fromEntries(
    Object.entries(record)
      .filter(([, value]) => value !== undefined && value !== null)
      .map(([key, value]) => [name(key), value]),
  );
const same = (one, other) => JSON.stringify(sorted(one)) === JSON.stringify(sorted(other));
const sorted = (record) => Object.entries(record ?? {}).sort(([a], [b]) => (a < b ? -1 : 1));

async function render({ model, el }) {
  const figure = document.createElement('collab-graph');
  for (const [name, value] of Object.entries(model.get('_options'))) figure.setAttribute(name, value);
  const data = model.get('_data');
  if (data) {
    const holder = document.createElement('script');
    holder.type = 'application/json';
    holder.id = `collab-graph-${model.get('_data_id')}-${Math.random().toString(36).slice(2)}`;
    holder.textContent = data;
    el.append(holder);
    figure.setAttribute('src', `#${holder.id}`);
  }
  figure.style.display = 'block';
  el.append(figure);
  try {
    await define();
  } catch (error) {
    figure.textContent = `collab-graph: ${error instanceof Error ? error.message : error}`;
    throw error;
  }

  /** What Python has last said or been told. */
  let known;
  let timer;
  const follow = () => {
    const view = model.get('view');
    if (same(view, known)) return;
    known = view;
    const now = figure.viewState;
    // What the new view does not name goes back to what it is by default.
    if (now && Object.keys(renamed(now, snake)).some((name) => view[name] === undefined)) figure.viewState = undefined;
    figure.viewState = renamed(view, camel);
  };
  const tell = () => {
    const now = figure.viewState;
    if (!now) return;
    const view = renamed(now, snake);
    if (same(view, known)) return;
    known = view;
    model.set('view', view);
    model.save_changes();
  };
  const changed = () => {
    clearTimeout(timer);
    timer = setTimeout(tell, PAUSE);
  };
  follow();
  figure.addEventListener('view-change', changed);
  model.on('change:view', follow);
  return () => {
    clearTimeout(timer);
    model.off('change:view', follow);
    figure.remove();
  };
}

export default { render };
