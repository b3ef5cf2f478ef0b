export { exportCsv } from './events-table.ts';
export { exportJson, exportJsonLines } from './json.ts';
export type { Items } from './shapes.ts';
export { renderCell, renderRow } from './table.ts';
