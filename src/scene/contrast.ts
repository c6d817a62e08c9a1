/** Colour arithmetic: contrast as WCAG 2 defines it, and the nearest shade that has enough of it. */

type Rgb = readonly [red: number, green: number, blue: number];

/** Reads `#rrggbb`. */
export function toRgb(hex: string): Rgb {
  const n = Number.parseInt(hex.slice(1), 16);
  return [(n >> 16) & 255, (n >> 8) & 255, n & 255];
}

function toHex(rgb: Rgb): string {
  return `#${rgb.map((c) => Math.round(c).toString(16).padStart(2, '0')).join('')}`;
}

/** Relative luminance, https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
export function luminance(hex: string): number {
  const [r, g, b] = toRgb(hex).map((c) => {
    const s = c / 255;
    return s <= 0.04045 ? s / 12.92 : ((s + 0.055) / 1.055) ** 2.4;
  }) as unknown as Rgb;
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** 1 (equal) to 21 (black on white). */
export function contrast(a: string, b: string): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

/** `from` with `share` (0 to 1) of `to` in it. */
export function mix(from: string, to: string, share: number): string {
  const a = toRgb(from);
  const b = toRgb(to);
  return toHex([0, 1, 2].map((i) => a[i]! + (b[i]! - a[i]!) * share) as unknown as Rgb);
}

/**
 * The shade of `colour` nearest to it whose contrast with `ground` is at least
 * `least`: darker on a light ground, lighter on a dark one.
 */
export function readable(colour: string, ground: string, least: number): string {
  const away = luminance(ground) > 0.18 ? '#000000' : '#ffffff';
  for (let step = 0; step < 50; step++) {
    const shade = mix(colour, away, step / 50);
    if (contrast(shade, ground) >= least) return shade;
  }
  return away;
}
