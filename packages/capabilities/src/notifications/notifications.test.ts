import { describe, expect, it } from "vitest";
import { createFakeContext } from "../fake-context.ts";
import { describeNotifications } from "./conformance/describe-notifications.ts";
import { createFakeDelivery, createFakeNotifications } from "./fake.ts";
import { notificationsSchema } from "./schema.ts";
import { createWebNotifications } from "./web.ts";

describeNotifications("fake", (agreesTo) => createFakeNotifications({ agreesTo }));
describeNotifications("web", (agreesTo) =>
  createWebNotifications({ delivery: createFakeDelivery({ agreesTo }) }),
);

const topic = { id: "ready", title: "Your order", reason: "To fetch it warm." };
const parse = (topics: unknown) => notificationsSchema.methods.requestConsent.params.safeParse({ topics });

describe("notifications of a browser", () => {
  it("are not offered where nothing delivers them", () => expect(createWebNotifications()).toEqual({}));

  it("keep only what was asked for, whatever the sheet answers", async () => {
    const delivery = { ...createFakeDelivery(), choose: async () => ["ready", "spam"] };
    const web = createWebNotifications({ delivery });
    expect(await web.requestConsent?.({ topics: [topic] }, createFakeContext())).toEqual({
      topics: ["ready"],
    });
  });

  it("keep nothing that was answered after the call was cancelled", async () => {
    const delivery = createFakeDelivery();
    const gone = new AbortController();
    const leaving = { ...delivery, choose: async () => (gone.abort(), ["ready"]) };
    const context = createFakeContext({ signal: gone.signal });
    const answer = createWebNotifications({ delivery: leaving }).requestConsent?.(
      { topics: [topic] },
      context,
    );
    await expect(answer).rejects.toMatchObject({ code: "ABORTED" });
    expect(await delivery.agreed(context.owner)).toEqual([]);
  });
});

describe("topics", () => {
  it("are named with what the person reads and why", () => expect(parse([topic]).success).toBe(true));

  it.each([
    [[]],
    [[topic, topic]],
    [Array.from({ length: 9 }, (_, index) => ({ ...topic, id: `t${index}` }))],
    [[{ ...topic, id: "__proto__" }]],
    [[{ ...topic, reason: "" }]],
    [[{ ...topic, title: "Your\nbank" }]],
    [[{ ...topic, title: "\u202eknab" }]],
    [[{ ...topic, title: "x".repeat(61) }]],
    [[{ ...topic, url: "https://example.com" }]],
  ])("refuse %j", (topics) => expect(parse(topics).success).toBe(false));
});
