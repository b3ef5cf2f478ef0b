import { readFile, stat } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';
import type { Context } from 'hono';
import { refuse, refuseMethod } from './errors.ts';

const mediaTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.txt': 'text/plain; charset=utf-8',
};

/** Vite puts what it names by content under assets/: such a file never changes. */
const isHashed = (path: string) => path.startsWith('/assets/');

/** Where a requested path lies inside the folder; null where it would leave it. */
export function placeOf(folder: string, path: string): string | null {
  let decoded: string;
  try {
    decoded = decodeURIComponent(path);
  } catch {
    return null;
  }
  if (decoded.includes('\0') || decoded.includes('\\')) return null;
  const place = normalize(join(folder, decoded));
  return place.startsWith(folder.endsWith(sep) ? folder : folder + sep) ? place : null;
}

async function readIfFile(place: string): Promise<Uint8Array<ArrayBuffer> | null> {
  try {
    return (await stat(place)).isFile() ? new Uint8Array(await readFile(place)) : null;
  } catch {
    return null;
  }
}

/**
 * A file of the web app; the app itself for the addresses of its pages, so that each can be opened directly. `dress`: what is done to the
 * page before it is sent.
 */
export async function answerFile(
  context: Context,
  folder: string,
  dress: (page: string) => Promise<string>,
): Promise<Response> {
  // browsers ask for this name by themselves where a page is none of ours: an answer of the API, a picture
  const path = context.req.path === '/favicon.ico' ? '/mark.svg' : context.req.path;
  if (context.req.method !== 'GET' && context.req.method !== 'HEAD') {
    return refuseMethod(context, ['GET', 'HEAD']);
  }
  const place = placeOf(folder, path);
  const bytes = place === null || path.endsWith('/') ? null : await readIfFile(place);
  if (place !== null && bytes !== null) {
    return context.body(bytes, 200, {
      'content-type': mediaTypes[extname(place)] ?? 'application/octet-stream',
      'cache-control': isHashed(path) ? 'public, max-age=31536000, immutable' : 'no-cache',
    });
  }
  if (place === null || isHashed(path) || extname(path) !== '') {
    return refuse(context, 404, 'not-found', `no such file: ${path.slice(0, 200)}`);
  }
  const file = await readIfFile(join(folder, 'index.html'));
  if (file === null) {
    return refuse(context, 404, 'no-app', 'the web app has not been built; run: npm run build');
  }
  const page = await dress(new TextDecoder().decode(file));
  return context.body(page, 200, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-cache' });
}
