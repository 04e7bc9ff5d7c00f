import type { EnginePageEvents } from "@atoll/sandbox/quickjs-webview";

/** Where a web view stands before it shows our text, and stays. */
export const BLANK = "about:blank";

/** What a web view's events mean for the engine in it. */
export type PageWatch = {
  /** Whether the web view may go to an address. */
  mayLoad(url: string): boolean;
  /** It begins to load an address. */
  loadStarted(url: string): void;
  message(text: string): void;
  failed(what: string): void;
};

/** Takes anything but our own text for the end of the engine. That the same text begins anew, the engine hears from the page. */
export function watchPage(events: EnginePageEvents): PageWatch {
  let over = false;
  const failed = (what: string) => {
    if (over) return;
    over = true;
    events.failed(what);
  };
  return {
    // Security: fail closed. No page of an engine ever goes anywhere; one that tries is no longer ours.
    mayLoad(url) {
      if (url === BLANK) return true;
      failed("The sandbox's page was navigated.");
      return false;
    },
    // Android loads what it was not told about within a quarter of a second: then this is the wall.
    loadStarted(url) {
      if (url !== BLANK) failed("The sandbox's page was navigated.");
    },
    message: (text) => {
      if (!over) events.message(text);
    },
    failed,
  };
}
