/** ForceAtlas2 settings, checked: graphology lets misspelt names and some bad values pass without a word. */
import { CollabGraphError, nearest, unknownValue } from '../model/errors.ts';

/** Names and meanings are graphology's (and Gephi's). */
export interface ForceAtlas2Settings {
  /** Attraction grows with the logarithm of the distance: tighter clusters, more room between them. */
  readonly linLogMode: boolean;
  /** Hubs pull less than their members: pushes authorities to the centre and hubs to the rim. */
  readonly outboundAttractionDistribution: boolean;
  /** Keeps marks apart during the run. Off: `overlap.ts` does it afterwards, with labels. */
  readonly adjustSizes: boolean;
  /** Exponent of the edge weights; 0 ignores them. */
  readonly edgeWeightInfluence: number;
  /** Repulsion; larger is sparser. */
  readonly scalingRatio: number;
  /** Gravity that grows with the distance from the centre. */
  readonly strongGravityMode: boolean;
  /** Pull towards the centre; keeps components together. */
  readonly gravity: number;
  /** Divides the speed; larger is calmer and slower. */
  readonly slowDown: number;
  /** Approximate repulsion; absent: above `BARNES_HUT_ABOVE` nodes. */
  readonly barnesHutOptimize?: boolean;
  /** Error allowed by the approximation; larger is faster. */
  readonly barnesHutTheta: number;
}

/** Below this many nodes exact repulsion is faster than Barnes–Hut (measured). */
export const BARNES_HUT_ABOVE = 1000;

export const DEFAULT_SETTINGS: ForceAtlas2Settings = {
  linLogMode: false,
  outboundAttractionDistribution: false,
  adjustSizes: false,
  edgeWeightInfluence: 1,
  scalingRatio: 40,
  strongGravityMode: false,
  gravity: 1.2,
  slowDown: 2,
  barnesHutTheta: 1.2,
};

const TYPES: Readonly<Record<keyof ForceAtlas2Settings, 'boolean' | 'number'>> = {
  linLogMode: 'boolean',
  outboundAttractionDistribution: 'boolean',
  adjustSizes: 'boolean',
  edgeWeightInfluence: 'number',
  scalingRatio: 'number',
  strongGravityMode: 'boolean',
  gravity: 'number',
  slowDown: 'number',
  barnesHutOptimize: 'boolean',
  barnesHutTheta: 'number',
};

/** Zero repulsion leaves everything in one point, and zero divides the speed. */
const POSITIVE: ReadonlySet<string> = new Set(['scalingRatio', 'slowDown']);

/**
 * The defaults with `given` on top.
 * @throws CollabGraphError `unknown` for a name that does not exist, `invalid` for a value that cannot be
 */
export function checkSettings(given: Readonly<Partial<ForceAtlas2Settings>> = {}): ForceAtlas2Settings {
  const names = Object.keys(TYPES);
  for (const [name, value] of Object.entries(given) as [string, unknown][]) {
    if (!Object.hasOwn(TYPES, name)) throw unknownValue('layout setting', name, nearest(name, names), { valid: names });
    if (value === undefined) continue;
    if (TYPES[name as keyof ForceAtlas2Settings] === 'boolean') {
      if (typeof value !== 'boolean') throw invalid(name, value, 'true or false');
    } else if (POSITIVE.has(name)) {
      if (!isFiniteNumber(value) || value <= 0) throw invalid(name, value, 'a number above 0');
    } else if (!isFiniteNumber(value) || value < 0) {
      throw invalid(name, value, 'a number of 0 or more');
    }
  }
  const defined = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
  return { ...DEFAULT_SETTINGS, ...defined };
}

function isFiniteNumber(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value);
}

function invalid(name: string, value: unknown, expected: string): CollabGraphError {
  return new CollabGraphError('invalid', `invalid layout setting ${name}: ${String(value)} (expected ${expected})`);
}
