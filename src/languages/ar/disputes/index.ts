export { findDisputes } from './disputes.ts';
