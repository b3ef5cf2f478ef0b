export { isPublicAddress } from './addresses.ts';
export type { BlockOptions, FoundBlocks } from './blocks.ts';
export { findBlocks } from './blocks.ts';
export { unpack } from './containers.ts';
export type { Feed, FeedItem } from './feeds.ts';
export { readFeedBytes } from './feeds.ts';
export type { Fetched, FetchOptions } from './fetching.ts';
export { fetchAddress, userAgent } from './fetching.ts';
export type { FurniturePhrases, FurnitureWords } from './furniture-words.ts';
export type { ListedFeed } from './opml.ts';
export { readOpml, writeOpml } from './opml.ts';
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
export type { ListedPage, Sitemap } from './sitemaps.ts';
export { readSitemap } from './sitemaps.ts';
export type { DeriveTools } from './versions.ts';
export { deriveVersions } from './versions.ts';
export { itemOf } from './web.ts';
