import { describe, expect, it } from "vitest";
import { createFakeContext } from "../fake-context.ts";
import { describeHaptics } from "./conformance/describe-haptics.ts";
import { createNativeHaptics } from "./native.ts";

describeHaptics("native", () => {
  const felt: string[] = [];
  const feel = async (what: string) => void felt.push(what);
  const provider = createNativeHaptics({
    impact: (style) => feel(`impact ${style}`),
    notification: (type) => feel(`notification ${type}`),
    selection: () => feel("selection"),
  });
  return { provider, felt };
});

describe("haptics of a device", () => {
  it("are HOST_ERROR when the device fails", async () => {
    const fail = () => Promise.reject(new Error("no"));
    const haptics = createNativeHaptics({ impact: fail, notification: fail, selection: fail });
    await expect(haptics.selection({}, createFakeContext())).rejects.toMatchObject({ code: "HOST_ERROR" });
  });
});
