export { findDisputes } from './disputes.ts';
export { withDeniedNested } from './nested.ts';
