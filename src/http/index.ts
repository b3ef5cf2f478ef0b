export type { FeedHealth as FeedItem } from '../watching/index.ts';
export type { ErrorAnswer, NameItem } from './answers.ts';
export { errorSchema } from './answers.ts';
export type { AppOptions } from './app.ts';
export { apiVersion, createApp } from './app.ts';
export { securityHeaders } from './guard.ts';
export type { Job } from './jobs.ts';
export type { RunningServer, ServerOptions } from './server.ts';
export { findWebFolder, startServer, usualPort } from './server.ts';
