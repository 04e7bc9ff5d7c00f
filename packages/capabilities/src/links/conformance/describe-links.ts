import { describe, expect, it } from "vitest";
import { createFakeContext } from "../../fake-context.ts";
import type { PartialAreaProvider } from "../../provider.ts";
import { linksSchema } from "../schema.ts";
import type { LinksSchema } from "../schema.ts";

export type LinksUnderTest = {
  readonly provider: PartialAreaProvider<LinksSchema>;
  readonly opened: readonly string[];
  readonly shared: readonly object[];
};

/** The rules of `platform.links`, for a person who agrees. */
export function describeLinks(name: string, create: () => LinksUnderTest): void {
  const { openUrl, share } = linksSchema.methods;
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
