import type { Session } from '../session/session.ts';

/** Ends an answer and gives back the view from before it; one that came with the address leaves its picture. */
export function closeAnswer(session: Session): void {
  const { state, beforeAnswer } = session;
  if (!state) return;
  const { lang, theme } = state;
  if (beforeAnswer) session.replace({ ...beforeAnswer, lang, theme });
  else session.update({ ask: undefined });
}
