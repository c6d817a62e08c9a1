import { CollabDataTable } from './table/data-table.ts';

if (!customElements.get('collab-data-table')) customElements.define('collab-data-table', CollabDataTable);
