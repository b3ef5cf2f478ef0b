import type { MiddlewareHandler } from 'hono';
import { refuse } from './errors.ts';

/** The hosts under which this server answers, in lower case, each as a Host header has it (`127.0.0.1:8470`). */
export type OwnHosts = () => ReadonlySet<string>;

/**
 * Refuses requests made under another name (a page that had its own name point here) or from another site's page.
 * A browser sends Origin with every request that could do harm; what sends none is no page.
 */
export function guardHost(ownHosts: OwnHosts): MiddlewareHandler {
  return async (context, next) => {
    const own = ownHosts();
    const host = (context.req.header('host') ?? '').toLowerCase();
    if (!own.has(host)) {
      return refuse(context, 421, 'foreign-host', `this server does not answer as ${show(host)}; use ${[...own][0]}`);
    }
    const origin = context.req.header('origin');
    if (origin !== undefined && !isOwnOrigin(origin, own)) {
      return refuse(context, 403, 'foreign-origin', `requests from pages of ${show(origin)} are refused`);
    }
    if (context.req.header('sec-fetch-site') === 'cross-site' && context.req.path.startsWith('/api/')) {
      return refuse(context, 403, 'foreign-origin', 'requests from pages of other sites are refused');
    }
    return next();
  };
}

/** Refuses addresses with a NUL in them: no store takes one, and nobody means one. */
export function guardText(): MiddlewareHandler {
  return async (context, next) => {
    const { url } = context.req;
    if (!url.includes('%00') && !url.includes('\0')) return next();
    const search = [...new URL(url).searchParams];
    const field = search.find((pair) => pair.some((text) => text.includes('\0')))?.[0].replaceAll('\0', '');
    return refuse(context, 400, 'bad-request', 'there is a NUL character in this address', field);
  };
}

function isOwnOrigin(origin: string, own: ReadonlySet<string>): boolean {
  const match = /^https?:\/\/([^/]+)$/.exec(origin.toLowerCase());
  return match?.[1] !== undefined && own.has(match[1]);
}

/** A header as it may be repeated: short and without what is not plain. */
function show(header: string): string {
  const plain = header.replace(/[^\x21-\x7e]/g, '').slice(0, 80);
  return plain === '' ? 'no name' : plain;
}

// Fonts, pictures and data come from this server alone; inline style stays allowed for positions that are measured.
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "font-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ');

export const securityHeaders: Readonly<Record<string, string>> = {
  'content-security-policy': policy,
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), microphone=(), geolocation=(), browsing-topics=()',
};

export function addSecurityHeaders(): MiddlewareHandler {
  return async (context, next) => {
    await next();
    for (const [name, value] of Object.entries(securityHeaders)) context.res.headers.set(name, value);
  };
}
