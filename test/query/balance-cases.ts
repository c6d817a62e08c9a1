/**
 * A made-up network whose balances can be worked out on paper: pairs with both
 * sides, with one side, equal ranks, a country outside what is covered, and
 * totals larger than what is listed.
 *
 * Covered in 2006/2016 and 2017/2019: JPN, USA, CHN, HUN, POL, THA; a direction
 * below 10 has no row. Of VNM nothing is stated.
 *
 * | 2006/2016 | to Japan | from Japan | net of Japan |
 * |---|---|---|---|
 * | USA | 100 | 140 | −40 |
 * | CHN | 60 | 20 | +40 |
 * | HUN | 12 | – | 12 less 0 to 9: +3 to +12 |
 * | POL | – | 11 | 0 to 9 less 11: −11 to −2 |
 * | THA | 10 | 10 | 0 |
 * | all events | 200 | 190 | +10 |
 *
 * 2017/2019 (3 years beside 11): USA 33 and 30, THA 40 and 10; all events 90 and 60.
 * USA has with POL 10 out and nothing listed in: USA −10 to −1, POL +1 to +10.
 * POL in all: 19 in, 20 out.
 * THA–VNM 50 to Vietnam, nothing the other way, and VNM is not covered.
 */
import type { CoverageRow, FlowRow, TotalRow } from '../../src/data/dataset.ts';
import type { CollabGraph } from '../../src/model/graph.ts';
import { graphWith, SMALL_DATASET } from './small-graph.ts';

const CITED = { source: ['made-up-a'], locator: 'table 9', confidence: 'reported' } as const;

const flow = (ref_area: string, counterpart_area: string, obs_value: number, time_period = '2006/2016'): FlowRow => ({
  ref_area,
  counterpart_area,
  time_period,
  obs_value,
  unit_measure: 'migration events',
  ...CITED,
});

const total = (ref_area: string, into: number, out: number, time_period = '2006/2016'): TotalRow[] =>
  (['in', 'out'] as const).map((direction) => ({
    ref_area,
    direction,
    time_period,
    obs_value: direction === 'in' ? into : out,
    unit_measure: 'migration events',
    ...CITED,
  }));

const covered = (time_period: string): CoverageRow => ({
  measure: 'mobility',
  time_period,
  areas: ['CHN', 'HUN', 'JPN', 'POL', 'THA', 'USA'],
  least_value: 10,
  ...CITED,
});

const [poland] = SMALL_DATASET.countries.filter(({ id }) => id === 'POL');

export const CASES: CollabGraph = graphWith({
  countries: [
    ...SMALL_DATASET.countries,
    { ...poland!, id: 'VNM', alpha2: 'VN', m49: '704', name_en: 'Vietnam', name_ja: 'ベトナム', aliases: [] },
  ],
  mobility: [
    flow('USA', 'JPN', 100),
    flow('JPN', 'USA', 140),
    flow('CHN', 'JPN', 60),
    flow('JPN', 'CHN', 20),
    flow('HUN', 'JPN', 12),
    flow('JPN', 'POL', 11),
    flow('THA', 'JPN', 10),
    flow('JPN', 'THA', 10),
    flow('USA', 'POL', 10),
    flow('THA', 'VNM', 50),
    flow('USA', 'JPN', 33, '2017/2019'),
    flow('JPN', 'USA', 30, '2017/2019'),
    flow('THA', 'JPN', 40, '2017/2019'),
    flow('JPN', 'THA', 10, '2017/2019'),
  ],
  mobility_totals: [
    ...total('JPN', 200, 190),
    ...total('JPN', 90, 60, '2017/2019'),
    ...total('POL', 19, 20),
    ...total('USA', 145, 117),
    ...total('THA', 15, 70),
    ...total('CHN', 4, 4),
  ],
  coverage: [covered('2006/2016'), covered('2017/2019')],
});
