/** Which colours the user wants. */
export const APPEARANCES = ["system", "light", "dark"] as const;
export type Appearance = (typeof APPEARANCES)[number];

/** Port: remembers the user's choice of colours. */
export interface AppearanceStore {
  get(): Appearance;
  set(appearance: Appearance): void;
  onChange(listener: () => void): () => void;
}

/** The part of web storage that a choice is kept in; reading or writing may throw where the user switched it off. */
export type ChoiceStorage = Pick<Storage, "getItem" | "setItem">;

const KEY = "atoll.appearance";

/** Keeps the choice in web storage, and for this page alone where there is none. */
export function createAppearanceStore(storage: () => ChoiceStorage): AppearanceStore {
  const listeners = new Set<() => void>();
  let current = read(storage);
  return {
    get: () => current,
    set: (appearance) => {
      current = appearance;
      attempt(() => storage().setItem(KEY, appearance));
      for (const listener of listeners) listener();
    },
    onChange: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

function read(storage: () => ChoiceStorage): Appearance {
  const kept = attempt(() => storage().getItem(KEY));
  return APPEARANCES.find((appearance) => appearance === kept) ?? "system";
}

function attempt<T>(step: () => T): T | undefined {
  try {
    return step();
  } catch {
    return undefined;
  }
}
