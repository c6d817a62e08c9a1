/**
 * The script by which the page of the app speaks with its host: JSON-RPC through
 * `postMessage`. A text, since it runs in the page and nowhere else. Only the
 * frame's parent is listened to; what it sends sets attributes of the figure by
 * name, and text, never markup.
 */
export const APP_SCRIPT = `
(() => {
  const figure = document.querySelector('collab-graph');
  const said = document.querySelector('[role=alert]');
  const host = window.parent;
  if (host === window) { figure.hidden = false; return; }
  const waiting = new Map();
  let next = 1;
  let own = [];
  let theme = '';
  const send = (message) => host.postMessage({ jsonrpc: '2.0', ...message }, '*');
  const request = (method, params) => new Promise((resolve, reject) => {
    waiting.set(next, { resolve, reject });
    send({ id: next++, method, params });
  });
  const dress = () => {
    const chosen = own.includes('theme') ? figure.getAttribute('theme') : theme;
    document.documentElement.dataset.theme = chosen || 'auto';
    if (!own.includes('theme') && theme) figure.setAttribute('theme', theme);
  };
  const context = (given) => {
    if (given && (given.theme === 'light' || given.theme === 'dark')) theme = given.theme;
    dress();
  };
  const show = async (result) => {
    const text = (result.content || []).filter(({ type }) => type === 'text').map(({ text }) => text).join('\\n');
    const attributes = (result.structuredContent || {}).attributes;
    said.hidden = !result.isError;
    said.textContent = result.isError ? text : '';
    if (result.isError || typeof attributes !== 'object' || attributes === null) return;
    await customElements.whenDefined('collab-graph');
    const known = customElements.get('collab-graph').observedAttributes;
    for (const name of own) figure.removeAttribute(name);
    own = Object.keys(attributes).filter((name) => known.includes(name) && name !== 'src');
    for (const name of own) figure.setAttribute(name, String(attributes[name]));
    document.documentElement.lang = attributes.lang === 'ja' ? 'ja' : 'en';
    dress();
    figure.hidden = false;
  };
  const answers = { ping: () => ({}), 'ui/resource-teardown': () => ({}) };
  const notices = {
    'ui/notifications/tool-result': (params) => show(params || {}),
    'ui/notifications/host-context-changed': context,
  };
  addEventListener('message', ({ source, data }) => {
    if (source !== host || !data || data.jsonrpc !== '2.0') return;
    const { id, method, params, result, error } = data;
    if (method === undefined) {
      const asked = waiting.get(id);
      waiting.delete(id);
      if (asked) error ? asked.reject(error) : asked.resolve(result);
    } else if (id === undefined) {
      if (Object.hasOwn(notices, method)) notices[method](params);
    } else if (Object.hasOwn(answers, method)) send({ id, result: answers[method](params) });
    else send({ id, error: { code: -32601, message: 'Method not found' } });
  });
  // A sandbox opens no pages; the host does, where it will.
  addEventListener('click', (event) => {
    const link = event.composedPath().find((node) => node instanceof Element && node.matches('a[href]'));
    if (!link || !/^https?:/.test(link.href)) return;
    event.preventDefault();
    request('ui/open-link', { url: link.href }).catch(() => undefined);
  });
  request('ui/initialize', {
    protocolVersion: '2026-01-26',
    appInfo: { name: 'collab-graph', version: 'VERSION' },
    appCapabilities: { availableDisplayModes: ['inline', 'fullscreen'] },
  }).then((answer) => {
    context(answer && answer.hostContext);
    send({ method: 'ui/notifications/initialized', params: {} });
    let last = '';
    new ResizeObserver(() => {
      const { width, height } = document.querySelector('main').getBoundingClientRect();
      const size = { width: Math.ceil(width), height: Math.ceil(height) };
      if (String([size.width, size.height]) === last) return;
      last = String([size.width, size.height]);
      send({ method: 'ui/notifications/size-changed', params: size });
    }).observe(document.querySelector('main'));
  }, () => { figure.hidden = false; });
})();
`;
