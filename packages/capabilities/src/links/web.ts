import { AtollError } from "@atoll/protocol";
import type { CallContext, PartialAreaProvider } from "../provider.ts";
import { ensureTap } from "../web-tap.ts";
import type { WebTapOptions } from "../web-tap.ts";
import { createMiniAppLinks } from "./mini-app-links.ts";
import type { MiniAppLinks } from "./mini-app-links.ts";
import type { LinksSchema } from "./schema.ts";

export type WebLinksOptions = WebTapOptions & {
  /**
   * The host's own sheet: shows the address and resolves to true within the tap that agrees. Without it openUrl is not offered.
   */
  readonly confirmUrl?: (url: string, context: CallContext) => Promise<boolean>;
  /** How the page's app goes from one mini-app to another; without it these methods are not offered. */
  readonly miniApps?: MiniAppLinks;
  /** Opens a page beside this one. */
  readonly openPage?: (url: string) => void;
  /** `navigator.share` unless given. */
  readonly share?: (what: ShareData) => Promise<void>;
};

/** A new tab for addresses, and Web Share where the browser has it. */
export function createWebLinks(options: WebLinksOptions = {}): PartialAreaProvider<LinksSchema> {
  const { confirmUrl, miniApps, openPage = openTab, share = browserShare() } = options;
  return {
    ...(miniApps !== undefined && createMiniAppLinks(miniApps)),
    // Security: a page outside is never opened on the mini-app's word alone.
    ...(confirmUrl !== undefined && {
      async openUrl({ url }, context) {
        // What is shown is what is opened: the parser's own spelling, in which a name of other scripts begins with "xn--".
        const { href } = new URL(url);
        if (!(await confirmUrl(href, context))) {
          throw new AtollError("USER_CANCELED", "The person did not want to leave for this address.");
        }
        if (context.signal.aborted) throw new AtollError("ABORTED", "The call was cancelled.");
        openPage(href);
        return null;
      },
    }),
    ...(share !== undefined && {
      async share({ title, text, url }, context) {
        await ensureTap(options, "Share", context);
        const what = {
          ...(title !== undefined && { title }),
          ...(text !== undefined && { text }),
          ...(url !== undefined && { url: new URL(url).href }),
        };
        await share(what).catch(notShared);
        return null;
      },
    }),
  };
}

/** Security: the new page learns neither where it was opened from nor gets a hand on this one. */
function openTab(url: string): void {
  const link = document.createElement("a");
  Object.assign(link, {
    href: url,
    target: "_blank",
    rel: "noopener noreferrer",
    referrerPolicy: "no-referrer",
  });
  link.click();
}

function browserShare(): WebLinksOptions["share"] {
  return "share" in navigator ? (what) => navigator.share(what) : undefined;
}

function notShared(error: unknown): never {
  const name = error instanceof Error ? error.name : "";
  if (name === "AbortError") throw new AtollError("USER_CANCELED", "The person shared it with nobody.");
  if (name === "NotAllowedError") {
    throw new AtollError("GESTURE_REQUIRED", "The browser opens its share sheet only right after a tap.");
  }
  throw new AtollError("HOST_ERROR", "The browser's share sheet failed. Try again.", { cause: error });
}
