import type { CollabGraph } from '../model/graph.ts';
import type { Ask, ViewState } from '../view/view-state.ts';
import type { Answer, ViewPatch } from './answer.ts';
import type { SaidSentence } from './sourced.ts';
import type { Asking } from './asking.ts';

/** Something that a question is about. `place` is a country or a political region; `either` a place, framework or programme. */
export interface SubjectSpec {
  readonly kind: 'country' | 'place' | 'group' | 'either';
  /** Its name in the words of the answers. */
  readonly label: 'subjectFocus' | 'subjectOther' | 'subjectA' | 'subjectB' | 'subjectGroup';
  /** Whether the question can be answered without it. */
  readonly optional?: true;
  /** What no choice means, in the words of the answers. Default: that one is still to be chosen, or whatever the view shows. */
  readonly none?: 'all';
}

/** What a question says; the rest of an answer is the same for all. */
export interface Said extends Pick<Answer, 'question' | 'notes' | 'tables' | 'chart' | 'view' | 'marks'> {
  /** Each with what it rests on, where that is less than everything cited. */
  readonly sentences: readonly SaidSentence[];
  /** Ids of sources of each statement that the answer rests on. */
  readonly cited: readonly (readonly string[])[];
}

/** Ids in the order of the question's subjects; undefined where nothing is chosen. */
export type Subjects = readonly (string | undefined)[];

/** One question of policy: what it is about, where the state says so, and how it is answered. */
export interface Question {
  readonly id: Ask;
  readonly subjects: readonly SubjectSpec[];
  /** What a state says that the question is about. */
  subjectsOf(graph: CollabGraph, state: ViewState): Subjects;
  /** The change of the state that makes the question be about these. */
  about(graph: CollabGraph, subjects: Subjects, state: ViewState): ViewPatch;
  answer(asking: Asking): Said;
}
