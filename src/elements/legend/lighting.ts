import type { Session } from '../session/session.ts';
import { pointAt } from '../session/pointing.ts';

/** A row that is pointed at, or has the keyboard, lights in the picture what it stands for. */
export function lightRows(legend: HTMLElement & { readonly session: Session | undefined }): void {
  const enter = (event: Event): void => {
    // A finger that chooses a row does not stay on it.
    if (event instanceof PointerEvent && event.pointerType === 'touch') return;
    const row = event.composedPath().find((part) => part instanceof HTMLElement && part.matches('li[data-id]'));
    pointAt(legend.session, (row as HTMLElement | undefined)?.dataset['id']);
  };
  const leave = (): void => pointAt(legend.session, undefined);
  legend.addEventListener('pointerover', enter);
  legend.addEventListener('focusin', enter);
  legend.addEventListener('pointerleave', leave);
  legend.addEventListener('focusout', leave);
}
