import type { Dispute, OwnedDispute } from '../model/index.ts';
import { type Asking, ask } from './questions.ts';

/** Disputes as they were found, and what a pass finds anew. What an owner had is replaced as a whole. */
export class FoundBook {
  readonly #found = new Map<string, OwnedDispute>();
  readonly #replaced = new Set<string>();
  /** Ids that a replaced owner had or has: what stands under them is to be settled anew. */
  readonly touched = new Set<string>();

  *load(by: 'id' | 'owner' | 'document', values: readonly string[]): Asking<OwnedDispute[]> {
    const rows = values.length === 0 ? [] : yield* ask('askFound', by, [...values]);
    for (const row of rows) {
      if (!this.#replaced.has(row.owner)) this.#found.set(`${row.id} ${row.owner}`, row);
      else this.touched.add(row.id);
    }
    return rows;
  }

  /** The owners' rows have to be loaded before. */
  replace(owners: Iterable<string>, items: readonly OwnedDispute[]): void {
    const set = new Set(owners);
    for (const owner of set) this.#replaced.add(owner);
    for (const [name, { id, owner }] of this.#found)
      if (set.has(owner)) {
        this.touched.add(id);
        this.#found.delete(name);
      }
    for (const item of items) {
      this.touched.add(item.id);
      if (!this.#found.has(`${item.id} ${item.owner}`)) this.#found.set(`${item.id} ${item.owner}`, item);
    }
  }

  all(): OwnedDispute[] {
    return [...this.#found.values()];
  }

  get change(): { owners: string[]; items: OwnedDispute[] } {
    return { owners: [...this.#replaced], items: this.all().filter(({ owner }) => this.#replaced.has(owner)) };
  }
}

/** Disputes as the ledger shows them. */
export class DisputeBook {
  readonly #there = new Map<string, Dispute>();
  readonly #now = new Map<string, Dispute>();
  readonly #loaded = new Set<string>();
  readonly #settled = new Set<string>();

  *load(documents: Iterable<string>): Asking<void> {
    const missing = [...new Set(documents)].filter((document) => !this.#loaded.has(document));
    if (missing.length === 0) return;
    for (const document of missing) this.#loaded.add(document);
    this.#put(yield* ask('askDisputes', 'document', missing));
  }

  *loadIds(ids: readonly string[]): Asking<void> {
    if (ids.length > 0) this.#put(yield* ask('askDisputes', 'id', [...ids]));
  }

  #put(disputes: readonly Dispute[]): void {
    for (const dispute of disputes) {
      this.#there.set(dispute.id, dispute);
      if (!this.#settled.has(dispute.id)) this.#now.set(dispute.id, dispute);
    }
  }

  /** Null: it is none. */
  settle(id: string, dispute: Dispute | null): void {
    this.#settled.add(id);
    if (dispute === null) this.#now.delete(id);
    else this.#now.set(id, dispute);
  }

  all(): Dispute[] {
    return [...this.#now.values()];
  }

  /** Disputes that are there only before, only now, or otherwise now. */
  get changed(): { before: Dispute[]; now: Dispute[] } {
    const before: Dispute[] = [];
    const now: Dispute[] = [];
    for (const id of this.#settled) {
      const [one, other] = [this.#there.get(id), this.#now.get(id)];
      if (JSON.stringify(one) === JSON.stringify(other)) continue;
      if (one !== undefined) before.push(one);
      if (other !== undefined) now.push(other);
    }
    return { before, now };
  }
}
