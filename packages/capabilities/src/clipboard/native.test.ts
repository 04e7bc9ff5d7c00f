import { describe, expect, it } from "vitest";
import { createFakeContext } from "../fake-context.ts";
import { describeClipboard } from "./conformance/describe-clipboard.ts";
import { createNativeClipboard } from "./native.ts";

describeClipboard("native", (text) => {
  let held = text;
  return createNativeClipboard({
    getStringAsync: async () => held,
    setStringAsync: async (next) => void (held = next),
  });
});

describe("the clipboard of a device", () => {
  it("answers HOST_ERROR when it fails", async () => {
    const fail = () => Promise.reject(new Error("no"));
    const clipboard = createNativeClipboard({ getStringAsync: fail, setStringAsync: fail });
    await expect(clipboard.read({}, createFakeContext())).rejects.toMatchObject({ code: "HOST_ERROR" });
    await expect(clipboard.write({ text: "x" }, createFakeContext())).rejects.toMatchObject({
      code: "HOST_ERROR",
    });
  });
});
