import type { LinkQuestion, LinkStore } from '../model/index.ts';
import type { Profile } from './profile.ts';

type Store = LinkStore<Profile>;

/** Work that asks a store on its way and goes on with the answers: whoever runs it may wait for them, or not. */
export type Asking<T> = Generator<LinkQuestion, T, unknown>;

export function* ask<N extends keyof Store>(name: N, ...args: Parameters<Store[N]>): Asking<ReturnType<Store[N]>> {
  return (yield { name, args }) as ReturnType<Store[N]>;
}

/** Runs it with a store that answers at once. */
export function answer<T>(asking: Asking<T>, store: Store): T {
  for (let step = asking.next(); ; ) {
    if (step.done === true) return step.value;
    const { name, args } = step.value;
    const call = store[name] as (...args: unknown[]) => unknown;
    step = asking.next(call.apply(store, args));
  }
}

/** Runs it with a store that takes its time. */
export async function answerLater<T>(
  asking: Asking<T>,
  store: (question: LinkQuestion) => Promise<unknown>,
): Promise<T> {
  for (let step = asking.next(); ; ) {
    if (step.done === true) return step.value;
    step = asking.next(await store(step.value));
  }
}

export const documentOf = (item: string): string => {
  const at = item.indexOf('#');
  return at === -1 ? item : item.slice(0, at);
};

export const documentsOf = (items: Iterable<string>): string[] => [...new Set([...items].map(documentOf))];
