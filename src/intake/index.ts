export type { BlockOptions, FoundBlocks } from './blocks.ts';
export { findBlocks } from './blocks.ts';
export type { FurniturePhrases, FurnitureWords } from './furniture-words.ts';
export { receive } from './receive.ts';
export type {
  Derived,
  Given,
  IntakeWarning,
  Received,
  ReceivedItem,
  ReceiveLimits,
  ReceiveOptions,
  RejectedItem,
  Rejection,
  RejectionCode,
} from './received.ts';
export { defaultLimits } from './received.ts';
export type { DeriveTools } from './versions.ts';
export { deriveVersions } from './versions.ts';
