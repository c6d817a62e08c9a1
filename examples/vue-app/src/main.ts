import { createApp } from 'vue';

// Registers the tag. A page rendered on a server imports it in onMounted instead: registering needs a DOM.
import 'collab-graph/elements/define-collab-graph.js';
import 'collab-graph/vue';

import App from './App.vue';
import './app.css';

createApp(App).mount('#app');
