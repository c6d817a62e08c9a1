import type { CollabGraphElement, NodeSelectDetail } from 'collab-graph/elements/collab-graph.js';
import { useRef, useState } from 'react';

const COUNTRIES = { JPN: 'Japan', DEU: 'Germany', KOR: 'Korea' };

/** A country is chosen outside the figure; what a reader selects in the figure is told outside of it. */
export function App() {
  const [focus, setFocus] = useState('JPN');
  const [dark, setDark] = useState(false);
  const [selected, setSelected] = useState('');
  const figure = useRef<CollabGraphElement>(null);

  async function tell({ id, type }: NodeSelectDetail) {
    if (!id || type !== 'node') {
      setSelected('');
      return;
    }
    setSelected(id);
    // What the element answers is what the library answers: through what, since when, who says so.
    const { country, neighbors } = await figure.current!.neighbors({ country: id, edges: ['membership'] });
    setSelected(`${country.name} has ${neighbors.length} partners through frameworks and programmes.`);
  }

  return (
    <main className={dark ? 'dark' : ''}>
      <h1>Research partners</h1>
      <form>
        <label>
          Country{' '}
          <select value={focus} onChange={(event) => setFocus(event.target.value)}>
            {Object.entries(COUNTRIES).map(([code, name]) => (
              <option key={code} value={code}>
                {name}
              </option>
            ))}
          </select>
        </label>
        <label>
          <input type="checkbox" checked={dark} onChange={(event) => setDark(event.target.checked)} /> Dark
        </label>
      </form>
      <collab-graph
        ref={figure}
        focus={focus}
        theme={dark ? 'dark' : 'light'}
        edges="membership"
        no-panel
        onnode-select={(event) => void tell(event.detail)}
      />
      <p role="status">{selected || 'Select a country in the figure.'}</p>
    </main>
  );
}
