/** One browser window on the test page, whatever drives it. Places are CSS pixels from the page's top left. */
export interface DrivenPage {
  /** Calls a function in the page, written without anything from outside of it. */
  run<R, A extends readonly unknown[]>(inPage: (...args: A) => R, ...args: A): Promise<Awaited<R>>;
  click(x: number, y: number, count: number): Promise<void>;
  move(x: number, y: number): Promise<void>;
  drag(from: Place, to: Place): Promise<void>;
  /** `key` as in `KeyboardEvent.key`. */
  keyDown(key: string): Promise<void>;
  keyUp(key: string): Promise<void>;
  /** Back from the browser's own buttons, to which Tab leads. */
  takeFocus(): Promise<void>;
  close(): Promise<void>;
}

export interface Place {
  readonly x: number;
  readonly y: number;
}

export interface WindowSize {
  readonly width: number;
  readonly height: number;
}
