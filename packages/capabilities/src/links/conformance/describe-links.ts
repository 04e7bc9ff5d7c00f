import { describe, expect, it } from "vitest";
import { createFakeContext } from "../../fake-context.ts";
import type { PartialAreaProvider } from "../../provider.ts";
import { linksSchema } from "../schema.ts";
import type { LinksSchema } from "../schema.ts";

export type LinksUnderTest = {
  readonly provider: PartialAreaProvider<LinksSchema>;
  readonly opened: readonly string[];
  readonly shared: readonly object[];
  /** Where mini-apps went, and what went back to an opener, of which there is one. */
  readonly moves: readonly object[];
};

/** The rules of `platform.links`, for a person who agrees. */
export function describeLinks(name: string, create: () => LinksUnderTest): void {
  const { openUrl, share, open, returnTo, create: createLink } = linksSchema.methods;
  const context = createFakeContext();

  describe(`links: ${name}`, () => {
    it("opens the address in the parser's own spelling", async () => {
      const { provider, opened } = create();
      const url = "https://EXAMPLE.com:443/a/../b?c=d#e";
      expect(await provider.openUrl?.(openUrl.params.parse({ url }), context)).toBeNull();
      expect(opened).toEqual(["https://example.com/b?c=d#e"]);
    });

    it("shows a name of another script by its code", async () => {
      const { provider, opened } = create();
      await provider.openUrl?.(openUrl.params.parse({ url: "https://\u0430pple.com" }), context);
      expect(opened).toEqual(["https://xn--pple-43d.com/"]);
    });

    it("opens another mini-app, goes back with data, and makes a link to a page of this one", async () => {
      const { provider, moves } = create();
      const to = { appId: "com.example.b", path: "/x?y=1", data: '{"a":1}' };
      expect(await provider.open?.(open.params.parse(to), context)).toBeNull();
      expect(await provider.returnTo?.(returnTo.params.parse({ data: "7" }), context)).toBe(true);
      expect(moves).toEqual([to, { data: "7" }]);
      const link = new URL(
        (await provider.create?.(createLink.params.parse({ path: "/bill/3?x=1" }), context)) ?? "",
      );
      expect([link.protocol, link.pathname]).toEqual(["https:", "/miniapp/com.example.fake/open"]);
      expect(link.searchParams.get("path")).toBe("/bill/3?x=1");
    });

    it.each([{ text: "Hi" }, { url: "https://example.com/" }, { title: "T", text: "Hi" }])(
      "shares %j and nothing else",
      async (what) => {
        const { provider, shared } = create();
        expect(await provider.share?.(share.params.parse(what), context)).toBeNull();
        expect(shared).toEqual([what]);
      },
    );
  });
}
