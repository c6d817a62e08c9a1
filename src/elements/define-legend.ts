import { CollabLegend } from './legend.ts';

if (!customElements.get('collab-legend')) customElements.define('collab-legend', CollabLegend);
