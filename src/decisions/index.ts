export type { Anchorable } from './anchors.ts';
export { anchorOf, findAnchored } from './anchors.ts';
export type { Field, KnownNames } from './fields.ts';
export { FieldError, fieldOf } from './fields.ts';
export { settleReading } from './settle.ts';
