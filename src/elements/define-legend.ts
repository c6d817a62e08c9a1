import { CollabLegend } from './legend/legend.ts';

if (!customElements.get('collab-legend')) customElements.define('collab-legend', CollabLegend);
