import type { GuestBridge, Json } from "@atoll/protocol";
import { PlatformError } from "../guest/platform-error.ts";
import { createOpenPages } from "./guest/open-pages.ts";
import type { PageEvent } from "./guest/open-pages.ts";
import { withoutTop, withTab, withTop } from "./guest/page-stack.ts";
import type { Page } from "./guest/page-stack.ts";

export type { PageEvent } from "./guest/open-pages.ts";
export type { Page } from "./guest/page-stack.ts";

/** Most pages that may be open; the host's schema says the same. */
const DEPTH = 64;

/** `platform.navigation` of a mini-app: its own stack of pages, of which the host is told what its back button and title need. */
export function createNavigationGuest(bridge: GuestBridge) {
  const pages = createOpenPages(bridge);
  return {
    /** Opens a page on top of the others. `data` is the page's to read by `usePage()`. */
    push(path: string, data: Json = null): void {
      assertPath(path);
      if (pages.current().pages.length >= DEPTH) {
        throw new PlatformError("QUOTA_EXCEEDED", `${DEPTH} pages are open. Go back, or replace one.`);
      }
      pages.change((now) => ({ ...now, pages: [...now.pages, pages.open(path, data)] }));
    },
    /** Opens a page in place of the one on top. */
    replace(path: string, data: Json = null): void {
      assertPath(path);
      pages.change((now) => withTop(now, pages.open(path, data)));
    },
    /** Closes the page on top, or that many pages; the first page stays. */
    back(count = 1): void {
      pages.change((now) => withoutTop(now, count));
    },
    /** Closes every page and opens one. */
    reset(path: string, data: Json = null): void {
      assertPath(path);
      pages.change(() => ({ pages: [pages.open(path, data)], hidden: [] }));
    },
    /** Goes to a tab: its first page as it was left, or new. The pages above the tab that is left are closed. */
    switchTab(path: string): void {
      assertPath(path);
      pages.change((now) => withTab(now, path, () => pages.open(path, null)));
    },
    /** Titles the page on top, in the host's chrome beside the mini-app's name; null for none. */
    setTitle(title: string | null): void {
      pages.face({ title });
    },
    /** What the back button does on the page on top. It goes back all the same unless the handler returns true; null for none. */
    setBackHandler(handler: (() => unknown) | null): void {
      pages.face({ back: handler });
    },
    /** Has the host ask before it closes the mini-app, as long as the page on top is open: say what would be lost; null to stop. */
    setLeaveConfirm(message: string | null): void {
      pages.face({ leave: message });
    },
    /** The pages on the stack, the last one on top. */
    pages: (): readonly Page[] => pages.current().pages,
    /** Calls the listener when the pages change; the returned function ends it. */
    onChange: (listener: () => void): (() => void) => pages.onChange(listener),
    /** Calls the listener when a page is loaded, ready, shown, hidden or unloaded; the returned function ends it. */
    onPageEvent: (listener: (event: PageEvent) => void): (() => void) => pages.onPageEvent(listener),
    /** For what draws pages: everything to keep mounted, and the marks of a page's first drawing. */
    drawing: { stack: pages.current, loaded: pages.loaded, ready: pages.ready },
  };
}

function assertPath(path: unknown): void {
  if (typeof path === "string" && path.length <= 2_048 && /^\/(?!\/)[!-~]*$/.test(path)) return;
  const said = String(path).slice(0, 100);
  throw new PlatformError(
    "INVALID_ARGUMENT",
    `"${said}" is no path of a page. Begin with one slash and encode what is not plain ASCII: "/bill/3".`,
  );
}
