import '../elements/define-legend.ts';
import '../elements/define-network-figure.ts';
import '../elements/define-panel.ts';
import '../elements/define-search.ts';
import '../elements/define-timeline.ts';
import { CollabExplorer } from './collab-explorer.ts';

if (!customElements.get('collab-explorer')) customElements.define('collab-explorer', CollabExplorer);
