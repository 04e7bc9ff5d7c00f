import { createFakeContext } from "@atoll/capabilities/fake";
import { describe, expect, it } from "vitest";
import { createHostTaps } from "./host-taps.ts";

describe("the host's sheet with one button", () => {
  const context = createFakeContext();
  const shown: unknown[] = [];
  const taps = createHostTaps({ tap: async (request) => (shown.push(request), true) });

  it("says for whom, names the document, and quotes the developer's reason", async () => {
    await taps.askForTap("Choose a file", context);
    await taps.confirmDocument({ name: "bill.pdf", size: 4 }, context);
    await taps.confirmReason("Show vouchers", context);
    const { signal } = context;
    expect(shown).toEqual([
      { ownerKey: "owner-1", action: "Choose a file", signal },
      { ownerKey: "owner-1", action: "Save a file", detail: "bill.pdf", signal },
      { ownerKey: "owner-1", action: "Check that it is you", detail: "“Show vouchers”", signal },
    ]);
  });
});
