import './define-data-table.ts';
import { CollabTableView } from './table/table-view.ts';

if (!customElements.get('collab-table-view')) customElements.define('collab-table-view', CollabTableView);
