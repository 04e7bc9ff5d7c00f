import { AtollError } from "@atoll/protocol";
import type { CallContext, PartialAreaProvider } from "../provider.ts";
import { createMiniAppLinks } from "./mini-app-links.ts";
import type { MiniAppLinks } from "./mini-app-links.ts";
import type { LinksSchema } from "./schema.ts";

/** What is shared; at least one of text and url. */
export type Shared = { readonly title?: string; readonly text?: string; readonly url?: string };

export type NativeLinksOptions = {
  /** The host's own sheet: shows the address and resolves to true when the person agrees. */
  readonly confirmUrl: (url: string, context: CallContext) => Promise<boolean>;
  /** How the app goes from one mini-app to another; without it these methods are not offered. */
  readonly miniApps?: MiniAppLinks;
  /** Opens an https address in the person's browser. */
  readonly openUrl: (url: string) => Promise<void>;
  /** The platform's share sheet; false when the person closed it. */
  readonly share: (what: Shared) => Promise<boolean>;
};

/** The person's browser and the platform's share sheet. */
export function createNativeLinks(options: NativeLinksOptions): PartialAreaProvider<LinksSchema> {
  const { confirmUrl, miniApps, openUrl, share } = options;
  return {
    ...(miniApps !== undefined && createMiniAppLinks(miniApps)),
    // Security: a page outside is never opened on the mini-app's word alone.
    async openUrl({ url }, context) {
      // What is shown is what is opened: the parser's own spelling, in which a name of other scripts begins with "xn--".
      const { href } = new URL(url);
      if (!(await confirmUrl(href, context)))
        throw new AtollError("USER_CANCELED", "The person did not want to leave for this address.");
      if (context.signal.aborted) throw new AtollError("ABORTED", "The call was cancelled.");
      await openUrl(href).catch((cause: unknown) => failed("browser", cause));
      return null;
    },
    async share({ title, text, url }) {
      const what = {
        ...(title !== undefined && { title }),
        ...(text !== undefined && { text }),
        ...(url !== undefined && { url: new URL(url).href }),
      };
      if (await share(what).catch((cause: unknown) => failed("share sheet", cause))) return null;
      throw new AtollError("USER_CANCELED", "The person shared it with nobody.");
    },
  };
}

function failed(what: string, cause: unknown): never {
  throw new AtollError("HOST_ERROR", `The device's ${what} did not open. Try again.`, { cause });
}
