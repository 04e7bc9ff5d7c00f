import type { Json } from "@atoll/protocol";

/** One page on the stack. */
export type Page = {
  /** Never used twice in an opening. */
  readonly id: number;
  /** The path as it was opened, query included. */
  readonly path: string;
  /** What it was opened with; null when nothing. */
  readonly data: Json;
};

/** The pages of a mini-app. `hidden` are those of other tabs, kept as they were. */
export type PageStack = { readonly pages: readonly Page[]; readonly hidden: readonly Page[] };

/** Everything that is drawn or kept. */
export function allPages({ pages, hidden }: PageStack): readonly Page[] {
  return [...hidden, ...pages];
}

/** The page on top. */
export function topOf({ pages }: PageStack): Page {
  // A stack begins with one page, and no step takes the last away.
  return pages[pages.length - 1] as Page;
}

/** The stack after going back; its first page stays. */
export function withoutTop(stack: PageStack, count: number): PageStack {
  return { ...stack, pages: stack.pages.slice(0, Math.max(1, stack.pages.length - count)) };
}

/** The stack with another page on top in place of the last. */
export function withTop(stack: PageStack, page: Page): PageStack {
  return { ...stack, pages: [...stack.pages.slice(0, -1), page] };
}

/** The stack with a tab's first page alone in front: the one that was kept, or a new one. The tab that is left keeps its first page. */
export function withTab({ pages, hidden }: PageStack, path: string, open: () => Page): PageStack {
  const [first] = pages as readonly [Page, ...Page[]];
  if (first.path === path) return { pages: [first], hidden };
  const kept = hidden.find((page) => page.path === path);
  return {
    pages: [kept ?? open()],
    hidden: [...hidden.filter((page) => page !== kept), first],
  };
}
