/** Composes the map: countries where they are, flows and memberships as curves between them, crowded Europe enlarged. */
import type { CountryRow, NodeRow } from '../data/dataset.ts';
import { DEFAULT_MARGINS, type Box, type Margins } from '../layout/boxes.ts';
import type { Locale } from '../model/graph.ts';
import { toEnd } from '../model/to-end.ts';
import type { View } from '../view/view.ts';
import { formatFor } from './format.ts';
import { legendOf } from './legend.ts';
import { mapColours, type MapColours } from './map/colours.ts';
import { landShapes } from './map/ground.ts';
import { crowded, placeInset, type Inset, type Spot } from './map/inset.ts';
import { insetGround, insetTitle, pathOf, titleBox } from './map/inset-frame.ts';
import { FEW_VALUES, labelPart } from './map/labelling.ts';
import { overseasOf, portsOf } from './map/ports.ts';
import type { Route } from './map/routes.ts';
import { edgeMark, linesOf, routeIn, routeOn, type Line } from './map/lines.ts';
import { membershipsOf, type Memberships } from './map/memberships.ts';
import { markRadius, nodeMark, type Place } from './map/place.ts';
import { centreFor, worldAspect, worldMap } from './map/projection.ts';
import { spokenOf, wordsOfMap } from './map/words.ts';
import { landsOf, type WorldFile } from './map/world.ts';
import { roleOf, scaleFor, smallestText } from './measure.ts';
import { edgeTitle, widthsOf, type ComposeOptions } from './network.ts';
import type { EdgeMark, Label, Scene } from './scene.ts';
import { isCounted } from '../count/shown.ts';
import { groupsInOrder } from './group-colours.ts';
import { themeFor } from './theme.ts';
import { kindsOf } from '../model/kinds.ts';

export interface MapOptions extends ComposeOptions {
  readonly world: WorldFile;
  /**
   * How many times the picture is enlarged on screen: marks, lines and words are
   * made so much smaller, so that they keep their size there. Default 1.
   */
  readonly zoom?: number;
  /** Kept free at each side. */
  readonly margins?: Margins;
}

/** From this zoom on Europe has room enough where it is. */
const NO_INSET = 1.5;

/** Marks of countries that an inset shows are this much smaller on the map itself. */
const SMALLER = 0.62;

/**
 * The map of a view. Nodes that are no countries have no place on it: of
 * frameworks and programmes it shows the members and their lines, of all others
 * the reading key says that they are not there.
 */
export function composeMap(view: View, options: MapOptions): Scene {
  return toEnd(composeMapSteps(view, options));
}

/** Flows drawn in one step. */
const STEP = 200;

/** The same in steps of some milliseconds, so that the caller decides when to let go of the thread. */
export function* composeMapSteps(view: View, options: MapOptions): Generator<void, Scene, void> {
  const { dataset, size, world: file, zoom = 1, margins = DEFAULT_MARGINS } = options;
  const { focus } = view.state;
  const locale = options.locale ?? view.state.lang;
  const theme = themeFor(options.theme, groupsInOrder(view, dataset));
  const colours = mapColours(theme);
  const format = formatFor(locale);
  const lands = landsOf(file);
  const rows = new Map([...dataset.countries, ...dataset.nodes].filter(isPlaced).map((row) => [row.id, row]));
  const scale = Math.min(1.2, scaleFor(size, view.nodes.length));
  const unit = scale / zoom;
  const frame = frameOf(size, margins);

  const shown = view.nodes.filter((node) => rows.has(node.id));
  const crowd = crowded(shown.map(({ id }) => rows.get(id)!));
  const wanted = zoom < NO_INSET ? crowd : new Set<string>();
  // The world stands where it stands, however much it is enlarged.
  const world = worldMap(roomForWorld(frame, crowd.size > 0), centreFor(rows.get(focus)?.lon ?? 0));
  const kinds = kindsOf(dataset);
  const kindOf = ({ rows: [edge] }: Line): string => edge!.attributes.kind;
  const ids = new Set(shown.map(({ id }) => id));
  const memberships = membershipsOf(view, dataset, (id) => ids.has(id));
  const places = new Map<string, Place>();
  for (const node of shown) {
    const { lon, lat } = rows.get(node.id)!;
    const share = wanted.has(node.id) && node.id !== focus ? SMALLER : 1;
    places.set(node.id, {
      node,
      lon,
      lat,
      point: world.place(lon, lat),
      radius: markRadius(node, focus, memberships.groupsOf.get(node.id)) * unit * share,
    });
  }

  const widths = widthsOf(view, dataset, scale);
  yield;
  const lines = linesOf(view, memberships, { dataset, theme, has: (id) => places.has(id), widths, unit, zoom });
  yield;
  const isWithin = (line: Line): boolean => wanted.has(line.source) && wanted.has(line.target);
  const abroad: { readonly line: Line; readonly route: Route }[] = [];
  for (const line of lines) {
    if (isWithin(line)) continue;
    abroad.push({ line, route: routeOn(world, line, places, unit) });
    if (abroad.length % STEP === 0) yield;
  }
  const spots = [...places].map(([id, { lon, lat, point }]): Spot => ({ id, lon, lat, point }));
  const flows = abroad.flatMap(({ line: { width, isQuiet }, route: { tail, ...head } }) =>
    isQuiet ? [] : [head, ...(tail ? [tail] : [])].map((curve) => ({ ...curve, width })),
  );
  const cut = abroad.flatMap(({ line, route }) => (route.tail && kinds.isNumber(kindOf(line)) ? [line] : []));
  const overseas = wanted.size > 0 ? overseasOf(cut, wanted, places) : undefined;
  const ports = overseas && (overseas.isLeft ? 'left' : 'right');
  const inset = wanted.size > 0 ? yield* placeInset(spots, wanted, { frame, world, lands, flows, ports }) : undefined;
  const twins = inset ? placesIn(inset, places, focus) : new Map<string, Place>();
  if (inset && overseas) for (const [id, place] of portsOf(inset, overseas, places, unit)) twins.set(id, place);
  const within = lines.filter(isWithin).map((line) => ({
    line,
    route: inset ? routeIn(line, twins, unit) : routeOn(world, line, places, unit),
  }));
  yield;

  const nodes = new Map(view.nodes.map((node) => [node.id, node]));
  const draw = function* (routed: typeof abroad): Generator<void, EdgeMark[], void> {
    const marks: EdgeMark[] = [];
    for (const { line, route } of routed) {
      const { source, target } = line.rows[0]!;
      const spoken = edgeTitle(line.rows, nodes.get(source)!, nodes.get(target)!, { dataset, view, format });
      marks.push(edgeMark(line, route, spoken, kinds));
      if (marks.length % STEP === 0) yield;
    }
    return marks.sort((a, b) => a.layer - b.layer || b.width - a.width || (a.id < b.id ? -1 : 1));
  };
  const inner = inset ? yield* draw(within) : [];
  const again = inset
    ? yield* draw((overseas?.lines ?? []).map((line) => ({ line, route: routeIn(line, twins, unit) })))
    : [];
  const outer = yield* draw(inset ? abroad : [...abroad, ...within]);
  yield;

  const context = { view, dataset, theme, locale, scale, smallest: smallestText(size), zoom };
  const title = inset && insetTitle(inset, locale, theme, scale, zoom);
  const words = labelPart(
    {
      // Where there is an inset, its countries have their names there; the one that the map is about has it here too.
      places: [...places.values()],
      unnamed: inset ? new Set([...inset.ids].filter((id) => id !== focus)) : new Set<string>(),
      edges: outer,
      // Their numbers stand where they are whole.
      unnumbered: new Set(again.map(({ id }) => id)),
      few: FEW_VALUES,
      frame,
      blocked: inset ? [inset.box] : [],
    },
    context,
  );
  yield;
  const innerWords =
    inset && title
      ? labelPart(
          {
            places: [...twins.values()],
            unnamed: new Set<string>(),
            unnumbered: new Set<string>(),
            few: FEW_VALUES - words.values.length,
            edges: [...inner, ...again],
            frame: inset.box,
            blocked: [titleBox(title)],
          },
          context,
        )
      : { names: [], values: [] };

  const marks = { focus, groupsOf: memberships.groupsOf, theme, kinds, format, unit };
  const fills = fillsOf(places, memberships, focus, colours);
  const digits = zoom > 3 ? 2 : 1;
  const land = { colours, fills, digits, border: 0.7 / zoom };
  const edges = [...outer, ...inner];
  const drawn = edges.filter(({ quiet }) => !quiet);
  yield;
  const ground = yield* landShapes(lands, { ...land, projection: world.projection });
  const innerGround = inset ? yield* landShapes(lands, { ...land, projection: inset.projection }) : [];
  yield;
  return {
    kind: 'map',
    width: size.width,
    height: size.height,
    lang: locale,
    background: theme.background,
    ink: theme.ink,
    muted: theme.muted,
    fontFamily: theme.fontFamily,
    ...wordsOfMap(view, dataset, locale, {
      places: view.nodes.filter((node) => isCounted(node) && places.has(node.id)).length,
      lines: drawn.length,
      hasMembers: memberships.groupsOf.size > 0,
      hasQuiet: drawn.length < edges.length,
      hasPaler: [...memberships.groupsOf.keys()].some((id) => id !== focus && !memberships.sureOf.has(id)),
      hasOwn: lines.some((line) => line.isOwn),
      hasRim: drawn.some((edge) => edge.tail),
      hasInset: inner.some(({ quiet }) => !quiet),
      hasPorts: again.length > 0,
      unnamed: unnamedOf(view, places, [...words.names, ...innerWords.names], locale),
      without: view.nodes.filter((node) => !places.has(node.id) && roleOf(node, focus) !== 'group'),
    }),
    edges,
    nodes: [...places.values()].map((place) => nodeMark(place, marks)),
    labels: [...words.names, ...innerWords.names],
    // Of what has no mark on a map the legend has none either.
    legend: legendOf(view, dataset, theme, locale, widths).filter(
      ({ id, section }) => section !== 'nodes' || id === 'kinds:country',
    ),
    map: {
      ground: [
        { d: pathOf(world.outline), fill: colours.sea, stroke: colours.rim, strokeWidth: 0.8 / zoom },
        ...ground,
      ],
      ...(inset
        ? {
            inset: {
              ground: insetGround(inset, innerGround, colours, theme),
              edges: new Set(inner.map(({ id }) => id)),
              again,
            },
          }
        : {}),
      twins: [...twins.values()].map((place) => nodeMark(place, marks)),
      values: [...words.values, ...innerWords.values],
      notes: title ? [title] : [],
      spoken: spokenOf(locale),
    },
  };
}

/** A row with its place on the globe. */
type Located = Pick<CountryRow, 'id'> & { readonly lat: number; readonly lon: number };

function isPlaced(row: CountryRow | NodeRow): row is (CountryRow | NodeRow) & Located {
  return Number.isFinite(row.lat) && Number.isFinite(row.lon);
}

function frameOf({ width, height }: { readonly width: number; readonly height: number }, margins: Margins): Box {
  // The sides of the map are its corners: they may come nearer to the rim than marks do.
  return {
    left: margins.left / 2,
    top: margins.top / 2,
    right: width - margins.right / 2,
    bottom: height - margins.bottom / 2,
  };
}

/** Where the frame is higher than the world, the world stands in its middle, or at its top where an inset may stand below. */
function roomForWorld(frame: Box, hasInset: boolean): Box {
  const spare = frame.bottom - frame.top - (frame.right - frame.left) / worldAspect();
  return spare <= 0 ? frame : { ...frame, top: frame.top + (hasInset ? 0 : spare / 2) };
}

/** In their full size, which they have not on the map itself. */
function placesIn(inset: Inset, places: ReadonlyMap<string, Place>, focus: string): Map<string, Place> {
  const inside = [...places].filter(([id]) => inset.ids.has(id));
  return new Map(
    inside.map(([id, place]) => [
      id,
      {
        ...place,
        point: inset.place(place.lon, place.lat),
        radius: id === focus ? place.radius : place.radius / SMALLER,
      },
    ]),
  );
}

/** Who has a mark and no name: in no size of the picture is that passed over. Who asks for few names or none gets what was asked for. */
function unnamedOf(
  { nodes, state }: View,
  places: ReadonlyMap<string, Place>,
  labels: readonly Label[],
  locale: Locale,
): string[] {
  if (state.labels === 'few' || state.labels === 'none') return [];
  const named = new Set(labels.map(({ id }) => id));
  const { compare } = new Intl.Collator(locale);
  return nodes
    .filter(({ id }) => places.has(id) && !named.has(id))
    .map(({ attributes }) => attributes.short[locale])
    .sort(compare);
}

function fillsOf(
  places: ReadonlyMap<string, Place>,
  { groupsOf, sureOf }: Memberships,
  focus: string,
  colours: MapColours,
): Map<string, string> {
  const fills = new Map<string, string>();
  for (const id of places.keys()) {
    const groups = groupsOf.get(id);
    if (id === focus) fills.set(id, colours.focusLand);
    else if (groups) fills.set(id, colours.memberLand(sureOf.get(id) ?? groups, !sureOf.has(id)));
  }
  return fills;
}
