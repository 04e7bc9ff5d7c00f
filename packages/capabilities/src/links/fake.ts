import type { MethodParams } from "@atoll/protocol";
import type { AreaProvider } from "../provider.ts";
import { createMiniAppLinks } from "./mini-app-links.ts";
import type { MiniAppTarget } from "./mini-app-links.ts";
import type { LinksSchema } from "./schema.ts";

/** Where a mini-app went, or what it sent back. */
export type MiniAppMove = MiniAppTarget | { readonly data: string | null };

export type FakeLinksOptions = {
  /** Addresses that were opened are added here. */
  readonly opened?: string[];
  /** Mini-apps that were opened, and data that went back, are added here. */
  readonly moves?: MiniAppMove[];
  /** True where another mini-app has opened this one. */
  readonly hasOpener?: boolean;
  /** What was shared is added here. */
  readonly shared?: MethodParams<LinksSchema["methods"]["share"]>[];
};

/** A person who agrees to everything; use failures to make them refuse. */
export function createFakeLinks(options: FakeLinksOptions = {}): AreaProvider<LinksSchema> {
  const { opened = [], shared = [], moves = [], hasOpener = false } = options;
  return {
    ...createMiniAppLinks({
      async open(to) {
        moves.push(to);
      },
      async returnTo(data) {
        if (hasOpener) moves.push({ data });
        return hasOpener;
      },
      linkTo: (appId, path) => `https://atoll.example/miniapp/${appId}/open?path=${encodeURIComponent(path)}`,
    }),
    async openUrl({ url }) {
      opened.push(new URL(url).href);
      return null;
    },
    async share(what) {
      shared.push(what);
      return null;
    },
  };
}
