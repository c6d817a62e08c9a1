import { CollabNews } from './news/news.ts';

if (!customElements.get('collab-news')) customElements.define('collab-news', CollabNews);
