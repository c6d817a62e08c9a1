import '../elements/define-data-table.ts';
import '../elements/define-legend.ts';
import '../elements/define-network-figure.ts';
import '../elements/define-panel.ts';
import '../elements/define-search.ts';
import { CollabExplorer } from './collab-explorer.ts';
import { CollabTableView } from './table-view.ts';

if (!customElements.get('collab-table-view')) customElements.define('collab-table-view', CollabTableView);
if (!customElements.get('collab-explorer')) customElements.define('collab-explorer', CollabExplorer);
