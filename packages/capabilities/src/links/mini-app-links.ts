import { AtollError } from "@atoll/protocol";
import type { AreaProvider, CallContext } from "../provider.ts";
import type { LinksSchema } from "./schema.ts";

/** Another mini-app, and what it is opened with; `data` is JSON. */
export type MiniAppTarget = { readonly appId: string; readonly path: string; readonly data: string | null };

/** Port: how a host app goes from one mini-app to another. */
export type MiniAppLinks = {
  /** Names the other mini-app to the person, and opens it once they agree. Rejects with USER_CANCELED when they do not. */
  open(to: MiniAppTarget, context: CallContext): Promise<void>;
  /** Goes back to the mini-app that opened this one; false when none did. */
  returnTo(data: string | null, context: CallContext): Promise<boolean>;
  /** An https address that opens a mini-app at a page. */
  linkTo(appId: string, path: string): string;
};

/** The methods of `platform.links` that stay among mini-apps. */
export function createMiniAppLinks(
  links: MiniAppLinks,
): Pick<AreaProvider<LinksSchema>, "open" | "returnTo" | "create"> {
  return {
    async open(to, context) {
      await links.open(to, context);
      if (context.signal.aborted) throw new AtollError("ABORTED", "The call was cancelled.");
      return null;
    },
    returnTo: ({ data }, context) => links.returnTo(data, context),
    // Security: whose link it is, the channel says; a mini-app makes none for another.
    create: async ({ path }, { owner }) => links.linkTo(owner.appId, path),
  };
}
