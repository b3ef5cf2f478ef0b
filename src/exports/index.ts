export { exportCsv } from './events-table.ts';
export { geojsonOf } from './geojson.ts';
export { exportJson, exportJsonLines } from './json.ts';
export type { Columns } from './list-table.ts';
export {
  disputeColumns,
  documentColumns,
  eventColumns,
  rejectColumns,
  sourceColumns,
  statementColumns,
  storyColumns,
  tableOf,
} from './list-table.ts';
export type { Items } from './shapes.ts';
export { renderCell, renderRow } from './table.ts';
