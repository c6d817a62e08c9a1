import { CollabSearch } from './search/search.ts';

if (!customElements.get('collab-search')) customElements.define('collab-search', CollabSearch);
