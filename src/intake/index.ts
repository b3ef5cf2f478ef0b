export type { FurniturePhrases, FurnitureWords } from './furniture-words.ts';
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
