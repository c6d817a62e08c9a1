/**
 * Resolves in a task of its own, after what is under way. Unlike a timer it is
 * not made to wait when it is asked for again and again.
 */
export function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(undefined);
  });
}
