import type { MethodParams } from "@atoll/protocol";
import type { AreaProvider } from "../provider.ts";
import type { LinksSchema } from "./schema.ts";

export type FakeLinksOptions = {
  /** Addresses that were opened are added here. */
  readonly opened?: string[];
  /** What was shared is added here. */
  readonly shared?: MethodParams<LinksSchema["methods"]["share"]>[];
};

/** A person who agrees to everything; use failures to make them refuse. */
export function createFakeLinks(options: FakeLinksOptions = {}): AreaProvider<LinksSchema> {
  const { opened = [], shared = [] } = options;
  return {
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
