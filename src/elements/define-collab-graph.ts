import './define-legend.ts';
import './define-network-figure.ts';
import { CollabGraphElement } from './collab-graph.ts';

if (!customElements.get('collab-graph')) customElements.define('collab-graph', CollabGraphElement);
