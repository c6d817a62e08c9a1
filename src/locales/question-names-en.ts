/** The questions in the menu, in English. */
import type { Ask } from '../view/view-state.ts';

export interface QuestionWords {
  /** In the menu. */
  readonly name: string;
  readonly about: string;
}

export const QUESTION_NAMES_EN: Readonly<Record<Ask, QuestionWords>> = {
  gaps: {
    name: 'Partners without a framework',
    about: 'With whom are mobility or co-authorship strong, but no framework, programme, call or project is shared?',
  },
  balance: {
    name: 'Gain and loss of researchers',
    about: 'From whom do researchers come, to whom do they go, and how did that change?',
  },
  overlap: { name: 'Overlapping frameworks', about: 'Which frameworks share members, and who is in several?' },
  connection: {
    name: 'How two countries are connected',
    about: 'Through which frameworks, programmes, calls and projects, directly or by way of others?',
  },
  compare: {
    name: 'Two side by side',
    about: 'What two countries, or two frameworks, have in common and what only one of them has.',
  },
  calls: {
    name: 'Calls by deadline',
    about: 'Which joint calls are open, close soon, are not yet open or closed, and up to when do the data know?',
  },
  joined: { name: 'Who joined when', about: 'Since when each member takes part, as far as it is known.' },
};
