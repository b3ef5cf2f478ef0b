export type { Captured } from './captured.ts';
export { exportCsv } from './events-table.ts';
export { geojsonOf, type Located } from './geojson.ts';
export { exportJson, exportJsonLines } from './json.ts';
export type { Columns } from './list-table.ts';
export {
  dayColumns,
  disputeColumns,
  documentColumns,
  editColumns,
  eventColumns,
  mergeColumns,
  type NamedWay,
  quietColumns,
  rejectColumns,
  searchColumns,
  sourceColumns,
  statementColumns,
  storyColumns,
  tableOf,
  wayColumns,
} from './list-table.ts';
export type { Items } from './shapes.ts';
export { renderCell, renderRow } from './table.ts';
export { tellingColumns, tellingsOf } from './tellings.ts';
export type { Making } from './wacz.ts';
export { exportWacz, exportWarc } from './wacz.ts';
