import { describe, expect, test } from 'vitest';
import type { Ledger } from '../ledger/index.ts';
import type { Linker } from './linker.ts';
import { LinkingBeside } from './linking-beside.ts';

/** A ledger that holds what is unlinked, and a linker that links it pass by pass; `fails`: in its first pass; `interrupted`: linking was, so that what is linked already is to be linked anew. */
function someStore({ goesBeside = true, fails = false, interrupted = false } = {}) {
  let unlinked: string[] = [];
  const passes: number[] = [];
  const runs = { count: 0 };
  const ledger = {
    answerLinking: async ({ args: [limit] }: { args: unknown[] }) => {
      return { placed: [], documents: unlinked.slice(0, limit as number) };
    },
    askPosition: async () => ({ linked: unlinked.length === 0, interrupted }),
    keepUnlinked: async () => {
      interrupted = false;
      unlinked = [...unlinked, 'linked before'];
    },
    keepLinked: async () => {},
  } as unknown as Ledger;
  const linker: Linker = {
    goesBeside,
    passes: { fewest: 150, full: 300 },
    begin: () => {},
    close: async () => {},
    async link(store) {
      runs.count++;
      for (;;) {
        const touched = await store.answerLinking({ name: 'askTouched', args: [300] });
        const { documents } = touched as { documents: string[] };
        if (documents.length === 0) return;
        if (fails) throw new Error('no room left');
        passes.push(documents.length);
        unlinked = unlinked.filter((one) => !documents.includes(one));
      }
    },
  };
  const linking = new LinkingBeside(ledger, linker);
  const come = async (count: number): Promise<void> => {
    unlinked.push(...Array.from({ length: count }, (_, i) => `${unlinked.length + i} ${Math.random()}`));
    linking.afterKeeping(count);
    await new Promise((resolve) => setTimeout(resolve, 5));
  };
  return { linking, passes, runs, come, left: () => unlinked.length };
}

describe('linking beside reading', () => {
  test('begins when enough has come, waits until more is worth a pass, and ends with all', async () => {
    const { linking, passes, come, left } = someStore();
    await come(100);
    expect(passes).toEqual([]);
    await come(50);
    expect(passes).toEqual([150]);
    await come(250);
    expect(passes).toEqual([150]);
    await come(50);
    await come(30);
    expect(passes).toEqual([150, 300]);
    await linking.finish();
    expect([passes, left()]).toEqual([[150, 300, 30], 0]);
  });

  test('has all linked, and nothing under way, before another version replaces one', async () => {
    const { linking, passes, come, left } = someStore();
    await come(170);
    await come(20);
    await linking.beforeReplacing();
    expect([passes, left()]).toEqual([[170, 20], 0]);
    await come(20);
    await linking.beforeReplacing();
    expect(left()).toBe(0);
    await linking.finish();
  });

  test('has little linked before another version replaces one as well', async () => {
    const { linking, come, left } = someStore();
    await come(3);
    await linking.beforeReplacing();
    expect(left()).toBe(0);
    await linking.finish();
  });

  test('is one run, however often another version replaces one', async () => {
    const { linking, passes, runs, come, left } = someStore();
    for (let i = 0; i < 4; i++) {
      await come(3);
      await linking.beforeReplacing();
      expect(left()).toBe(0);
    }
    await come(2);
    await linking.finish();
    expect([runs.count, passes, left()]).toEqual([1, [3, 3, 3, 3, 2], 0]);
  });

  test('leaves what has come since, where it is told to', async () => {
    const { linking, come, left } = someStore();
    await come(3);
    await linking.beforeReplacing();
    await come(2);
    await linking.leave();
    expect(left()).toBe(2);
  });

  test.each([150, 3])('links anew what an interrupted run may have left half linked, where %i came', async (count) => {
    const { linking, passes, come } = someStore({ interrupted: true });
    await come(count);
    await linking.beforeReplacing();
    await linking.finish();
    expect(passes).toEqual([count + 1]);
  });

  test('a small ingest, and a linker that looks at all at once, are left for the end', async () => {
    for (const [store, count] of [
      [someStore(), 149],
      [someStore({ goesBeside: false }), 500],
    ] as const) {
      await store.come(count);
      await store.linking.finish();
      expect([store.passes, store.left(), store.linking.isRunning]).toEqual([[], count, false]);
    }
  });

  test('what went wrong is told where it is waited for', async () => {
    const waiting = someStore({ fails: true });
    await waiting.come(150);
    await expect(waiting.linking.beforeReplacing()).rejects.toThrow('no room left');
    const ending = someStore({ fails: true });
    await ending.come(150);
    await expect(ending.linking.finish()).rejects.toThrow('no room left');
  });
});
