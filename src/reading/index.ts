export type { Reader, ReadingKnowledge } from './reader.ts';
export { createReader, readerVersion } from './reader.ts';
export { tellOnce } from './tell-once.ts';
