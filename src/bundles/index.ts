export type { BundleCheck } from './check.ts';
export { checkBundle } from './check.ts';
export { unproven } from './limits.ts';
export type { Bundle } from './make.ts';
export { makeBundle } from './make.ts';
