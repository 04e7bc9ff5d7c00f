import type { ToPreview } from "@atoll/distribution/registry";
import { describe, expect, it } from "vitest";
import { createPortalLink } from "./portal-link.ts";

const PORTAL = "https://portal.example.com";

function setup() {
  const told: unknown[] = [];
  const parent = { postMessage: (message: unknown, to: string) => void told.push([message, to]) };
  const page = Object.assign(new EventTarget(), { parent });
  const link = createPortalLink(page as unknown as Window, PORTAL);
  const heard: ToPreview[] = [];
  const stop = link.hear((message) => heard.push(message));
  const say = (data: unknown, origin = PORTAL, source: unknown = parent) =>
    page.dispatchEvent(Object.assign(new Event("message"), { data, origin, source }));
  return { link, heard, say, stop, told };
}

const OPEN = { type: "open", statement: "signed" };

describe("the page around a preview", () => {
  it("is heard when it is the portal, and until nobody listens any more", () => {
    const { say, heard, stop } = setup();
    say(OPEN);
    stop();
    say(OPEN);
    expect(heard).toEqual([OPEN]);
  });

  it("is not heard from another origin, and neither is a sandbox of this page", () => {
    const { say, heard } = setup();
    say(OPEN, "https://evil.example");
    say(OPEN, "null", {});
    say(OPEN, PORTAL, {});
    say(OPEN, PORTAL, null);
    expect(heard).toEqual([]);
  });

  it.each([
    { type: "approve" },
    { type: "open" },
    { ...OPEN, more: 1 },
    { type: "settings", settings: { theme: "dark", locale: "</script>", fontScale: 1 } },
    { type: "settings", settings: { theme: "dark", locale: "en", fontScale: 99 } },
    null,
  ])("is not understood when it says %j", (message) => {
    const { say, heard } = setup();
    say(message);
    expect(heard).toEqual([]);
  });

  it("is told things at the portal's origin alone", () => {
    const { link, told } = setup();
    link.tell({ type: "ready" });
    expect(told).toEqual([[{ type: "ready" }, PORTAL]]);
  });
});
