import { createContext } from "react";

/** What the items of a list need to know of it. */
export type ListLayout = {
  /** Points between items. */
  readonly gap: number;
  readonly dividers: boolean;
  readonly count: number;
};

export const ListContext = createContext<ListLayout>({ gap: 0, dividers: false, count: 0 });
