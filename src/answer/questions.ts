import { CollabGraphError, nearest, unknownValue } from '../model/errors.ts';
import { ASKS, type Ask } from '../view/view-state.ts';
import type { Question } from './question.ts';
import { balanceQuestion } from './questions/balance.ts';
import { callsQuestion } from './questions/calls.ts';
import { compareQuestion } from './questions/compare.ts';
import { connectionQuestion } from './questions/connection.ts';
import { gapsQuestion } from './questions/gaps.ts';
import { joinedQuestion } from './questions/joined.ts';
import { overlapQuestion } from './questions/overlap.ts';

/** A new question is a name in `ASKS`, one file, and one entry here. */
const BY_ID: Readonly<Record<Ask, Question>> = {
  gaps: gapsQuestion,
  balance: balanceQuestion,
  overlap: overlapQuestion,
  connection: connectionQuestion,
  compare: compareQuestion,
  joined: joinedQuestion,
  calls: callsQuestion,
};

/** Every question, in the order of the menu. */
export const QUESTIONS: readonly Question[] = ASKS.map((id) => BY_ID[id]);

/** @throws CollabGraphError `unknown`, with the nearest; `missing` */
export function questionOf(id: string | undefined): Question {
  if (id === undefined || id === '')
    throw new CollabGraphError('missing', `missing question (expected one of ${ASKS.join(', ')})`);
  const found = ASKS.find((one) => one === id);
  if (found === undefined) throw unknownValue('question', id, nearest(id, ASKS), { valid: ASKS });
  return BY_ID[found];
}
