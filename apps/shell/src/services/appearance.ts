import type { ChoiceStore } from "./choice-store.ts";

/** Which colours the person wants. */
export const APPEARANCES = ["system", "light", "dark"] as const;
export type Appearance = (typeof APPEARANCES)[number];

/** Port: remembers the person's choice of colours. */
export type AppearanceStore = ChoiceStore<Appearance>;
