import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';

// Registers the tag. A page rendered on a server imports it in an effect instead: registering needs a DOM.
import 'collab-graph/elements/define-collab-graph.js';

import { App } from './App.tsx';
import './app.css';

createRoot(document.getElementById('app')!).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
