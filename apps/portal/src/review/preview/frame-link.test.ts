import { describe, expect, it } from "vitest";
import type { FromPreview } from "@atoll/distribution/registry";
import { createFrameLink } from "./frame-link.ts";

const ORIGIN = "https://shell.example.com";

function setup() {
  const page = new EventTarget();
  const sent: unknown[] = [];
  const frame = { postMessage: (message: unknown, origin: string) => void sent.push([message, origin]) };
  const heard: FromPreview[] = [];
  const link = createFrameLink({
    page: page as unknown as Window,
    frame: () => frame as unknown as Window,
    origin: ORIGIN,
  });
  const stop = link.hear((message) => heard.push(message));
  const say = (data: unknown, origin = ORIGIN, source: unknown = frame) =>
    page.dispatchEvent(Object.assign(new Event("message"), { data, origin, source }));
  return { link, say, heard, sent, stop };
}

describe("the way to the frame", () => {
  it("hears its page, and nobody else", () => {
    const { say, heard, stop } = setup();
    say({ type: "ready" });
    say({ type: "ready" }, "https://evil.example");
    say({ type: "ready" }, ORIGIN, {});
    say({ type: "ready" }, ORIGIN, null);
    expect(heard).toEqual([{ type: "ready" }]);
    stop();
    say({ type: "ready" });
    expect(heard).toHaveLength(1);
  });

  it.each([{ type: "approve" }, null, "ready", { type: "said", level: "x", text: "a".repeat(5_000) }])(
    "takes no %j for a message",
    (data) => {
      const { say, heard } = setup();
      say(data);
      expect(heard).toEqual([]);
    },
  );

  it("tells its page's origin alone", () => {
    const { link, sent } = setup();
    link.tell({ type: "open", statement: "signed" });
    expect(sent).toEqual([[{ type: "open", statement: "signed" }, ORIGIN]]);
  });
});
