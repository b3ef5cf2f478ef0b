export type { Knowledge, KnowledgeEntries } from './knowledge.ts';
export { indexKnowledge } from './knowledge.ts';
export type { KnowledgeFolders } from './load.ts';
export { compileKnowledge, loadKnowledge } from './load.ts';
export { nameKey } from './name.ts';
export type { KnowledgeFile, KnowledgeTexts, Layer } from './overlay.ts';
export { knowledgeFiles, layEntries } from './overlay.ts';
export type { KnowledgeProblem } from './problem.ts';
export { KnowledgeError, printProblem } from './problem.ts';
