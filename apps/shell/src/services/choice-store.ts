/** Port: remembers one choice of the person's. */
export interface ChoiceStore<C extends string> {
  get(): C;
  set(choice: C): void;
  onChange(listener: () => void): () => void;
}

/** The part of web storage that a choice is kept in; reading or writing may throw where the person switched it off. */
export type ChoiceStorage = Pick<Storage, "getItem" | "setItem">;

export type ChoiceStoreOptions<C extends string> = {
  readonly key: string;
  /** What may be chosen; the first holds until the person chooses. */
  readonly choices: readonly [C, ...C[]];
  readonly storage: () => ChoiceStorage;
};

/** Keeps a choice in the platform's storage, and for this run alone where there is none. */
export function createChoiceStore<C extends string>(options: ChoiceStoreOptions<C>): ChoiceStore<C> {
  const { key, storage } = options;
  const listeners = new Set<() => void>();
  let current = read(options);
  return {
    get: () => current,
    set: (choice) => {
      current = choice;
      attempt(() => storage().setItem(key, choice));
      for (const listener of listeners) listener();
    },
    onChange: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

function read<C extends string>({ key, choices, storage }: ChoiceStoreOptions<C>): C {
  const kept = attempt(() => storage().getItem(key));
  return choices.find((choice) => choice === kept) ?? choices[0];
}

function attempt<T>(step: () => T): T | undefined {
  try {
    return step();
  } catch {
    return undefined;
  }
}
