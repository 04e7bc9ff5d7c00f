import type { Page, PageEvent } from "@atoll/capabilities/guest";
import {
  Activity,
  createContext,
  useContext,
  useEffect,
  useInsertionEffect,
  useLayoutEffect,
  useRef,
  useSyncExternalStore,
} from "react";
import type { ComponentType, ReactNode } from "react";
import { matchPath } from "./match-path.ts";
import type { PathMatch } from "./match-path.ts";
import { platform } from "./platform.ts";

/** The page that a component is part of: `params` of its route's colons, `query` of what follows the question mark. */
export type CurrentPage = Page & PathMatch;

export type PagesProps = {
  /** Components by path: `{ "/": Home, "/bill/:id": Bill }`; `"*"` draws paths that none matches. */
  readonly pages: { readonly [path: string]: ComponentType };
};

const { navigation } = platform;
const PageContext = createContext<CurrentPage | null>(null);

/**
 * Draws the page on top of `platform.navigation`. Pages below it, and those of other tabs, keep their state and what they have
 * drawn; their effects are cleaned up while they are covered, and run again when they come back.
 */
export function Pages({ pages }: PagesProps): ReactNode {
  const stack = useSyncExternalStore(navigation.onChange, navigation.drawing.stack);
  const top = stack.pages.at(-1);
  return [...stack.hidden, ...stack.pages].map((page) => (
    <Activity key={page.id} mode={page === top ? "visible" : "hidden"}>
      <PageFrame page={page} pages={pages} />
    </Activity>
  ));
}

/** The page around this component. Throws outside of `<Pages>`. */
export function usePage(): CurrentPage {
  const page = useContext(PageContext);
  if (page === null) throw new Error("usePage() works inside a page that <Pages> draws.");
  return page;
}

/** Calls the handler when this page is loaded, ready, shown, hidden or unloaded: also while the page is covered. */
export function usePageEvent(type: PageEvent["type"], handler: () => void): void {
  const { id } = usePage();
  const latest = useRef(handler);
  useInsertionEffect(() => {
    latest.current = handler;
  });
  // An insertion effect lasts while a page is covered, and is there before the page's first event.
  useInsertionEffect(
    () =>
      navigation.onPageEvent((event) => {
        if (event.page.id === id && event.type === type) latest.current();
      }),
    [id, type],
  );
}

type PageFrameProps = { readonly page: Page; readonly pages: PagesProps["pages"] };

function PageFrame({ page, pages }: PageFrameProps) {
  const { component: Component, ...match } = matchPath(page.path, pages);
  const marked = useRef<"no" | "loaded" | "ready">("no");
  // Effects run again whenever the page comes back, and these marks are made once.
  useLayoutEffect(() => {
    if (marked.current !== "no") return;
    marked.current = "loaded";
    navigation.drawing.loaded(page);
  }, [page]);
  useEffect(() => {
    if (marked.current === "ready") return;
    marked.current = "ready";
    navigation.drawing.ready(page);
  }, [page]);
  return (
    <PageContext value={{ ...page, ...match }}>
      <Component />
    </PageContext>
  );
}
