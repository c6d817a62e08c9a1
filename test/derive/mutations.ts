/** Mistakes that somebody could make in a method. The records counted by hand find every one of them out. */
import type { MethodName } from '../../src/derive/methods.ts';

export interface Mutation {
  readonly method: MethodName;
  readonly change: string;
  readonly from: string;
  readonly to: string;
}

export const MUTATIONS: readonly Mutation[] = [
  { method: 'coauthorship', change: 'works counted twice', from: 'SELECT DISTINCT', to: 'SELECT' },
  { method: 'coauthorship', change: 'a country with itself', from: 'a.place < b.place', to: 'a.place <= b.place' },
  { method: 'coauthorship', change: 'both directions', from: 'a.place < b.place', to: 'a.place <> b.place' },
  { method: 'coauthorship-fractional', change: '1 / n', from: 'places - 1', to: 'places' },
  { method: 'coauthorship-fractional', change: 'full counting', from: 'places - 1 AS DOUBLE', to: '1 AS DOUBLE' },
  { method: 'coauthorship-fractional-by-author', change: '1 / n', from: 'a.authors - 1', to: 'a.authors' },
  {
    method: 'coauthorship-fractional-by-author',
    change: 'own co-author',
    from: '-1 AS numerator',
    to: '0 AS numerator',
  },
  { method: 'coauthorship-fractional-by-author', change: 'whole authors', from: '* a.places * b.places', to: '' },
  { method: 'mobility-first-last', change: 'last first', from: 'MIN(a.ordered_place)', to: 'MAX(a.ordered_place)' },
  { method: 'mobility-first-last', change: 'fewest works', from: 'works DESC', to: 'works' },
  {
    method: 'mobility-first-last',
    change: 'ties by last code',
    from: 'works DESC, place',
    to: 'works DESC, place DESC',
  },
  { method: 'mobility-first-last', change: 'stayers', from: 'first_place <> last_place', to: '1 = 1' },
  { method: 'mobility-yearly', change: 'fewest works', from: 'y.works DESC', to: 'y.works' },
  { method: 'mobility-yearly', change: 'no career', from: 'c.works DESC, ', to: '' },
  { method: 'mobility-yearly', change: 'ties by last code', from: 'y.place) AS', to: 'y.place DESC) AS' },
  { method: 'mobility-yearly', change: 'back to front', from: 'ORDER BY year)', to: 'ORDER BY year DESC)' },
  { method: 'mobility-migrants-travellers', change: 'all travel', from: 'kept = 0', to: 'kept = 2' },
  {
    method: 'mobility-migrants-travellers',
    change: 'last break',
    from: 'b.author, o.place AS subject',
    to: "b.author, 'XXX' AS subject",
  },
  { method: 'mobility-migrants-travellers', change: 'migrants travel too', from: 'WHERE b.author IS NULL', to: '' },
  { method: 'mobility-migrants-travellers', change: 'any origin', from: 'AND s.places = 1', to: '' },
];
