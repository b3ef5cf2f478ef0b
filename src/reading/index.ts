export type { Reader, ReadingKnowledge } from './reader.ts';
export { createReader, readerVersion } from './reader.ts';
