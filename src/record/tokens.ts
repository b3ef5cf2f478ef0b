import { createHash, randomBytes } from 'node:crypto';
import { mkdir, open, rename, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { readIfThere, syncFolder } from './disk.ts';
import { RecordError } from './fault.ts';

/** What a holder may do: look, correct and take in, or destroy as well. Each includes the ones before. */
export const roles = ['reader', 'curator', 'admin'] as const;
export type Role = (typeof roles)[number];

/** A lasting token as it is kept: its hash, never itself. Times are ISO date-times in UTC. */
export interface TokenItem {
  id: string;
  name: string;
  role: Role;
  hash: string;
  createdAt: string;
  expiresAt: string | null;
  revokedAt: string | null;
}

export interface TokenHolder {
  name: string;
  role: Role;
}

export const hashToken = (token: string): string => createHash('sha256').update(token).digest('hex');

/** A new token: long enough that nobody guesses it, so that a plain hash of it is safe to keep. */
export const drawToken = (): string => `isnad_${randomBytes(32).toString('base64url')}`;

/** The lasting tokens of a data folder, in `tokens.json`. Other processes may write it: it is looked at again whenever it has changed. */
export class TokenFile {
  private readonly folder: string;
  private readonly path: string;
  private known: { stamp: string; items: TokenItem[] } | null = null;

  constructor(dataDir: string) {
    this.folder = dataDir;
    this.path = join(dataDir, 'tokens.json');
  }

  /** All of them, revoked and expired ones too, in the order in which they were made. @throws RecordError on a damaged file */
  async list(): Promise<TokenItem[]> {
    const about = await stat(this.path, { bigint: true }).catch(() => null);
    const stamp = about === null ? 'none' : `${about.ino} ${about.mtimeNs} ${about.size}`;
    if (this.known?.stamp === stamp) return this.known.items;
    const items = parseItems(await readIfThere(this.path), this.path);
    this.known = { stamp, items };
    return items;
  }

  /** Makes one and gives it: it can never be shown again. `days`: null for one that does not expire. */
  async make(given: {
    name: string;
    role: Role;
    days: number | null;
    now?: Date;
  }): Promise<{ token: string; item: TokenItem }> {
    const now = given.now ?? new Date();
    const token = drawToken();
    const hash = hashToken(token);
    const item: TokenItem = {
      id: hash.slice(0, 8),
      name: given.name,
      role: given.role,
      hash,
      createdAt: now.toISOString(),
      expiresAt: given.days === null ? null : new Date(now.getTime() + given.days * 86_400_000).toISOString(),
      revokedAt: null,
    };
    await this.write([...(await this.list()), item]);
    return { token, item };
  }

  /** False where no token has this id. One that was revoked before stays so. */
  async revoke(id: string, now = new Date()): Promise<boolean> {
    const items = await this.list();
    if (!items.some((item) => item.id === id)) return false;
    const at = now.toISOString();
    await this.write(items.map((item) => (item.id === id ? { ...item, revokedAt: item.revokedAt ?? at } : item)));
    return true;
  }

  /** Whose token this is; null where it is unknown, revoked or expired. */
  async find(token: string, now = new Date()): Promise<TokenHolder | null> {
    const hash = hashToken(token);
    const found = (await this.list()).find((item) => item.hash === hash);
    if (found === undefined || found.revokedAt !== null) return null;
    if (found.expiresAt !== null && found.expiresAt <= now.toISOString()) return null;
    return { name: found.name, role: found.role };
  }

  private async write(items: TokenItem[]): Promise<void> {
    await mkdir(this.folder, { recursive: true, mode: 0o700 });
    const draft = `${this.path}.${process.pid}.new`;
    const handle = await open(draft, 'w', 0o600);
    try {
      await handle.writeFile(`${JSON.stringify({ tokens: items }, null, 2)}\n`);
      await handle.datasync();
    } finally {
      await handle.close();
    }
    await rename(draft, this.path);
    await syncFolder(this.folder);
    this.known = null;
  }
}

function parseItems(bytes: Buffer | null, path: string): TokenItem[] {
  if (bytes === null) return [];
  try {
    const { tokens } = JSON.parse(bytes.toString('utf8')) as { tokens: TokenItem[] };
    if (tokens.every(isItem)) return tokens;
  } catch {
    // said below
  }
  throw new RecordError('damaged', `${path}: is damaged: move it away and make new tokens with isnad token`);
}

function isItem(item: TokenItem): boolean {
  const texts = [item.id, item.name, item.hash, item.createdAt];
  return texts.every((text) => typeof text === 'string') && roles.includes(item.role);
}
