import { expect, it } from "vitest";
import { createFakeContext } from "../fake-context.ts";
import { describeClipboard } from "./conformance/describe-clipboard.ts";
import { createFakeClipboard } from "./fake.ts";

describeClipboard("fake", (text) => createFakeClipboard({ clipboard: { text } }));

it("a made-up clipboard shows a test what was copied", async () => {
  const clipboard = { text: "" };
  await createFakeClipboard({ clipboard }).write({ text: "4711" }, createFakeContext());
  expect(clipboard.text).toBe("4711");
});
