import './define-data-table.ts';
import { CollabPanel } from './panel/panel.ts';

if (!customElements.get('collab-panel')) customElements.define('collab-panel', CollabPanel);
