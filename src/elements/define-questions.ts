import { CollabQuestions } from './answer/questions.ts';

if (!customElements.get('collab-questions')) customElements.define('collab-questions', CollabQuestions);
