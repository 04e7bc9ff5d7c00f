import { componentPages } from "./component-pages.ts";

/** Texts by path from the root of the repository. */
export type Pages = ReadonlyMap<string, string>;

/** Every page of the reference that follows from the code. */
export function referencePages(root: string): Pages {
  return componentPages(root);
}
