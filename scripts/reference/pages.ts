import { componentPages } from "./component-pages.ts";
import { errorPage } from "./error-page.ts";
import { exposurePages } from "./exposure-pages.ts";
import { permissionPage } from "./permission-page.ts";
import { platformPages } from "./platform-pages.ts";
import { findSupport } from "./platform-support.ts";

/** Texts by path from the root of the repository. */
export type Pages = ReadonlyMap<string, string>;

/** Every page of the reference that follows from the code. */
export function referencePages(root: string): Pages {
  const support = findSupport();
  return new Map([
    ...componentPages(root),
    ...platformPages(root, support),
    ...exposurePages(support),
    ["docs/reference/permissions.md", permissionPage(support)],
    ["docs/reference/errors.md", errorPage()],
  ]);
}
