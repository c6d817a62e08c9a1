/** What every page of a peer begins with. `bench` is put into the page by the measuring side. */
export async function network() {
  return (await fetch(new URL('../network.json', location.href))).json();
}

export const box = () => document.getElementById('box');

/** Where the node to be clicked is on the screen, given its place in the box. */
export function aimInBox(place) {
  window.bench.aim = () => {
    const found = place();
    if (!found) return undefined;
    const { left, top } = box().getBoundingClientRect();
    return { x: left + found.x, y: top + found.y };
  };
}
