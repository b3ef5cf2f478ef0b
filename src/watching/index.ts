export type { BackfillOptions, BackfillPlan } from './backfill.ts';
export { Backfill } from './backfill.ts';
export type { Clock } from './clock.ts';
export { realClock, scaledClock } from './clock.ts';
export type { FeedHealth } from './health.ts';
export { healthOf } from './health.ts';
export type { Desk, WatchEvent, WatchOptions } from './setting.ts';
export { newFeedState, StateFiles } from './state.ts';
export { Watcher } from './watcher.ts';
