import { CollabSearch } from './search.ts';

if (!customElements.get('collab-search')) customElements.define('collab-search', CollabSearch);
