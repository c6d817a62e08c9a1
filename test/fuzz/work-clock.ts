/** A clock of the work of this process (user and system, ms): what other programs of the machine do is not in it. */
export function workClock(): () => number {
  const started = process.cpuUsage();
  return () => {
    const { user, system } = process.cpuUsage(started);
    return (user + system) / 1000;
  };
}
