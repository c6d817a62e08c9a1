import type { Grid, GridStop } from './grid.ts';

export interface Place {
  readonly line: number;
  readonly at: number;
}

/** Lines that Page Up and Page Down pass over. */
const PAGE = 10;

/** Where a key leads to from a place in the grid; undefined for a key that leads nowhere. */
export function stepFrom({ stops }: Grid, { line, at }: Place, key: string, isControl: boolean): Place | undefined {
  const [lastLine, last] = [stops.length - 1, stops[line]!.length - 1];
  const go = (toLine: number, toAt: number): Place => ({
    line: Math.min(lastLine, Math.max(0, toLine)),
    at: Math.min(last, Math.max(0, toAt)),
  });
  const target = ((): Place | undefined => {
    switch (key) {
      case 'ArrowUp':
        return isControl ? go(0, at) : go(line - 1, at);
      case 'ArrowDown':
        return isControl ? go(lastLine, at) : go(line + 1, at);
      case 'ArrowLeft':
        return isControl ? go(line, 0) : go(line, at - 1);
      case 'ArrowRight':
        return isControl ? go(line, last) : go(line, at + 1);
      case 'Home':
        return isControl ? go(0, 0) : go(line, 0);
      case 'End':
        return isControl ? go(lastLine, last) : go(line, last);
      case 'PageUp':
        return go(line - PAGE, at);
      case 'PageDown':
        return go(line + PAGE, at);
    }
    return undefined;
  })();
  if (!target) return undefined;
  if (stops[target.line]![target.at]) return target;
  // The corners that hold nothing: the nearest place in the line.
  return target.at === 0 ? { ...target, at: target.line === line ? at : 1 } : { ...target, at: target.at - 1 };
}

export function placeOf({ stops }: Grid, element: EventTarget | null): Place | undefined {
  const cell = element instanceof Element ? element.closest('td, th') : null;
  if (!cell) return undefined;
  for (let line = 0; line < stops.length; line++) {
    const at =
      cell.parentElement === lineElement(stops[line]!) ? stops[line]!.findIndex((stop) => stop?.element === cell) : -1;
    if (at >= 0) return { line, at };
  }
  return undefined;
}

function lineElement(line: readonly (GridStop | undefined)[]): Element | null | undefined {
  return line.find((stop) => stop !== undefined)?.element.parentElement;
}

/** Lines and columns through a place, marked while the pointer or the focus is there. */
export class Crosshair {
  #marked: Element[] = [];

  show({ stops }: Grid, { line, at }: Place): void {
    this.clear();
    const mark = (stop: GridStop | undefined, className: string): void => {
      if (!stop) return;
      stop.element.classList.add(stop.element.tagName === 'TH' ? 'cross' : className);
      this.#marked.push(stop.element);
    };
    if (line > 0) for (const stop of stops[line]!) mark(stop, 'row-cross');
    if (at > 0) for (const own of stops) mark(own[at], 'column-cross');
  }

  clear(): void {
    for (const element of this.#marked) element.classList.remove('cross', 'row-cross', 'column-cross');
    this.#marked = [];
  }
}
