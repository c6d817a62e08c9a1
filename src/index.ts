/**
 * collab-graph as a library: the graph model, the queries, pictures and files. Pure modules only,
 * no DOM and no Node; what reads files is under `collab-graph/node`.
 */

// The data.
export type {
  AgencyRow,
  CallRow,
  Cited,
  Confidence,
  CountryRow,
  Dataset,
  Dated,
  EligibilityRow,
  CoverageRow,
  FlowRow,
  TotalRow,
  FromKind,
  GroupRow,
  MembershipRow,
  ObservationRow,
  ParticipationRow,
  PartialDate,
  ProjectRow,
  RegionRow,
  RelationKind,
  RelationRow,
  SourceRow,
  Status,
  TopicRow,
} from './data/dataset.ts';
export type { TableName } from './data/table-names.ts';
export { TABLE_NAMES } from './data/table-names.ts';
export { decodeDataset } from './data/decode-dataset.ts';
export { type CompiledCore, type CompiledRequested, type CompiledRest, type CompiledSources } from './data/compiled.ts';
export { withSources } from './data/described-sources.ts';
export { withRequested } from './data/requested-part.ts';
export { readJson } from './data/read-json.ts';
export { readTables, type DatasetMeta, type TableTexts } from './data/read-tables.ts';
export { summarise, validateTables, type DatasetSummary, type Problem } from './data/validate.ts';

// The model.
export { buildGraph } from './model/build-graph.ts';
export { CONFIDENCES, isAtLeast } from './model/confidence.ts';
export { EDGE_KINDS, isBuiltInEdgeKind, type EdgeKind, type EdgeKindSpec } from './model/edge-kinds.ts';
export { kindsOf, type Kinds } from './model/kinds.ts';
export { CollabGraphError, type ErrorCode, type ErrorPlace } from './model/errors.ts';
export {
  isFlow,
  type CollabGraph,
  type EdgeAttributes,
  type FlowEdge,
  type FlowKind,
  type LocalText,
  type Locale,
  type NodeAttributes,
  type TieEdge,
  type TieKind,
  type TieRow,
} from './model/graph.ts';
export {
  metrics,
  METRIC_ORDERS,
  type MetricOrder,
  type MetricsOptions,
  type MetricsQuery,
  type MetricsResult,
  type NodeMetrics,
} from './query/metrics.ts';
export { suggestView, type SuggestedView } from './view/suggest-view.ts';
export { lookupOf, type Lookup } from './model/lookup.ts';
export { isBuiltInNodeKind, NODE_KINDS, type NodeKind, type NodeKindSpec } from './model/node-kinds.ts';
export { holds, type Holds, type Term } from './model/holds.ts';
export { holdTogether, together } from './model/hold-together.ts';
export { termsOf, type Terms } from './model/terms.ts';
export { parseTimeSpan, type TimeSpan } from './model/validity.ts';

// The queries, one question each.
export {
  neighbors,
  type Neighbor,
  type NeighborOptions,
  type NeighborQuery,
  type NeighborsResult,
} from './query/neighbors.ts';
export {
  egoNetwork,
  type EgoEdge,
  type EgoNetworkResult,
  type EgoNode,
  type EgoOptions,
  type EgoQuery,
} from './query/ego-network.ts';
export {
  frameworkMatrix,
  type FrameworkMatrixResult,
  type MatrixCell,
  type MatrixColumn,
  type MatrixOptions,
  type MatrixQuery,
  type MatrixRow,
} from './query/framework-matrix.ts';
export {
  matrixKinds,
  tieMatrix,
  type TieMatrixCell,
  type TieMatrixNode,
  type TieMatrixOptions,
  type TieMatrixQuery,
  type TieMatrixResult,
} from './query/tie-matrix.ts';
export type { StatedCount } from './query/stated-counts.ts';
export {
  BALANCE_ORDERS,
  mobilityBalance,
  type BalanceOptions,
  type BalanceOrder,
  type BalanceQuery,
  type BalanceRow,
  type CountryMovement,
  type MobilityBalanceResult,
} from './query/mobility-balance.ts';
export { balanceBeside, type BalanceBeside, type SignsOf, type TwoMovements } from './query/second-measurement.ts';
export { balanceSign, sureNet, type BalanceSign, type Movement } from './model/movement.ts';
export {
  gaps,
  type Gap,
  type GapOptions,
  type GapQuery,
  type GapsResult,
  type PerhapsGap,
  type WeakTie,
} from './query/gaps.ts';
export {
  numberGaps,
  type NumberGap,
  type NumberGapOptions,
  type NumberGapQuery,
  type NumberGapsResult,
} from './query/number-gaps.ts';
export {
  shortestPaths,
  type Path,
  type PathOptions,
  type PathQuery,
  type PathStep,
  type ShortestPathsResult,
} from './query/shortest-paths.ts';
export {
  pairOverTime,
  type PairBeside,
  type PairOptions,
  type PairOverTimeResult,
  type PairWindow,
  type PairYear,
} from './query/pair-over-time.ts';
export {
  tiesInTime,
  timeline,
  TIMELINE_SERIES,
  type TiesInTime,
  type TimelineOptions,
  type TimelineResult,
  type TimelineSeries,
  type TimelineYear,
} from './query/timeline.ts';
export {
  compare,
  type CountryComparison,
  type FlowComparison,
  type FlowNumbers,
  type GroupComparison,
  type Shared,
} from './query/compare.ts';

export {
  groupOverlap,
  type OverlapCountry,
  type OverlapGroup,
  type OverlapOptions,
  type OverlapPair,
  type OverlapResult,
} from './query/overlap.ts';

// Questions of policy with a written answer.
export { answer, type AskOptions } from './answer/ask.ts';
export type { Answer, AnswerCell, AnswerColumn, AnswerSource, AnswerTable, ViewPatch } from './answer/answer.ts';
export type { Question, SubjectSpec } from './answer/question.ts';
export { QUESTIONS } from './answer/questions.ts';
export type { Ask } from './view/view-state.ts';

export {
  CALL_STATES,
  calls,
  type CallEntry,
  type CallOptions,
  type CallsResult,
  type CallState,
} from './query/calls.ts';

// Editions of the data and what changed between them.
export {
  CHANGE_KINDS,
  type Change,
  type ChangeCounts,
  type ChangeKind,
  type DatasetDiff,
  type EditionName,
  type FieldChange,
} from './edition/changes.ts';
export { diffDatasets, type DiffOptions } from './edition/diff-datasets.ts';

// What the queries share.
export type { Named, NamedNode } from './query/naming.ts';
export {
  DIRECTIONS,
  LOCALES,
  ORDERS,
  periodsOf,
  REFERENCE_PERIOD,
  type Direction,
  type Order,
  type TieOptions,
  type TieQuery,
} from './query/options.ts';
export type { CitedSource } from './query/sources.ts';
export { isFlowTie, type FlowTie, type LeftOut, type RowTie, type Tie } from './query/tie.ts';

// A view of the network, and what can be made of it.
export { fromOptions, type CodecContext, type ParsedView, type ViewOptions } from './view/codec.ts';
export { fromQuery } from './view/query.ts';
export { toQuery } from './view/print-view.ts';
export { defaultView } from './view/defaults.ts';
export { liftOf, type Lift } from './view/lift.ts';
export { selectView } from './view/select-view.ts';
export type { View, ViewEdge, ViewNode } from './view/view.ts';
export type { ThemeName, ViewName, ViewState } from './view/view-state.ts';
export { checkPositionsFile, type PositionsFile } from './layout/positions-file.ts';
export { checkWorld, type WorldFile } from './scene/map/world.ts';
export { makeFigure, type Figure, type FigureOptions } from './export/figure.ts';
export { parseFigureSize, SIZE_PRESETS, type FigureSize } from './export/figure-size.ts';
export { DATA_FORMATS, dataFile, type DataFileOptions, type DataFormat } from './export/data-file.ts';
export { citationsOf } from './export/citation.ts';
export type { CslItem } from './export/csl.ts';
export { altText, fallbackFigure } from './export/fallback-figure.ts';
export { elementAttributes, type AuthorWords } from './export/element-attributes.ts';
export {
  embedSnippet,
  iframeSnippet,
  type EmbedSnippet,
  type Fallback,
  type IframeSnippet,
  type Integrity,
} from './export/embed-snippet.ts';
export { readEmbedFiles, type EmbedFiles } from './export/embed-files.ts';
export { htmlFile, type HtmlFileOptions } from './export/html-file.ts';
