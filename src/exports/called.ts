/** Somebody or something with a name; `label` is what it is called in the language that was asked for. */
export interface Called {
  id?: string | null;
  name: string | null;
  label?: string;
}

export const nameOf = (called: Called | null | undefined): string | null =>
  called == null ? null : (called.label ?? called.name ?? called.id ?? null);

export const chainOf = (chain: readonly (Called & { surface: string | null })[]): string =>
  chain.map((link) => nameOf({ ...link, name: link.name ?? link.surface })).join(' < ');
