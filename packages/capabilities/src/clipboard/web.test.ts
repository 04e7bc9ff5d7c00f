import { describe, expect, it } from "vitest";
import { createFakeContext } from "../fake-context.ts";
import { describeClipboard } from "./conformance/describe-clipboard.ts";
import { createWebClipboard } from "./web.ts";

const refuse = (name: string) => () => Promise.reject(new DOMException("no", name));

describeClipboard("web", (text) => {
  let held = text;
  return createWebClipboard({
    clipboard: {
      readText: async () => held,
      writeText: async (next) => void (held = next),
    },
  });
});

describe("the clipboard of a browser", () => {
  it("is offered as far as the browser has it", () => {
    expect(createWebClipboard()).toEqual({});
    expect(Object.keys(createWebClipboard({ clipboard: { writeText: async () => undefined } }))).toEqual([
      "write",
    ]);
  });

  it.each([
    ["NotAllowedError", "PERMISSION_DENIED"],
    ["DataError", "HOST_ERROR"],
  ])("answers the browser's %s with %s", async (name, code) => {
    const web = createWebClipboard({ clipboard: { readText: refuse(name), writeText: refuse(name) } });
    await expect(web.read?.({}, createFakeContext())).rejects.toMatchObject({ code });
    await expect(web.write?.({ text: "x" }, createFakeContext())).rejects.toMatchObject({ code });
  });

  it("asks for a tap where the browser has seen none, and copies nothing without it", async () => {
    const asked: string[] = [];
    const copied: string[] = [];
    let willing = false;
    const web = createWebClipboard({
      clipboard: { writeText: async (text) => void copied.push(text) },
      isUserActive: () => false,
      askForTap: async (action) => {
        asked.push(action);
        return willing;
      },
    });
    await expect(web.write?.({ text: "x" }, createFakeContext())).rejects.toMatchObject({
      code: "USER_CANCELED",
    });
    expect(copied).toEqual([]);
    willing = true;
    await web.write?.({ text: "x" }, createFakeContext());
    expect([asked, copied]).toEqual([["Copy", "Copy"], ["x"]]);
  });
});
