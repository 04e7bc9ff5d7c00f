import { describe, expect, it } from "vitest";
import { createFakeContext } from "../fake-context.ts";
import { describeHaptics } from "./conformance/describe-haptics.ts";
import { createFakeHaptics } from "./fake.ts";
import { hapticsSchema } from "./schema.ts";
import { createWebHaptics } from "./web.ts";

describeHaptics("fake", () => {
  const felt: string[] = [];
  return { provider: createFakeHaptics({ felt }), felt };
});

describeHaptics("web", () => {
  const felt: number[][] = [];
  return { provider: createWebHaptics({ vibrate: (pattern) => felt.push(pattern) > 0 }), felt };
});

describe("haptics of a browser", () => {
  it("are not offered where it cannot vibrate", () => {
    expect(createWebHaptics()).toEqual({});
  });

  it("are GESTURE_REQUIRED where it refuses", async () => {
    const answer = createWebHaptics({ vibrate: () => false }).selection?.({}, createFakeContext());
    await expect(answer).rejects.toMatchObject({ code: "GESTURE_REQUIRED" });
  });
});

describe("params of platform.haptics", () => {
  const { impact, notification } = hapticsSchema.methods;

  it("stand for a medium knock when left out", () => {
    expect(impact.params.parse({})).toEqual({ style: "medium" });
  });

  it.each([{ style: "rigid" }, { style: null }, { ms: 100 }, [], null])("refuse %j", (given) => {
    expect(impact.params.safeParse(given).success).toBe(false);
    expect(notification.params.safeParse(given).success).toBe(false);
  });
});
