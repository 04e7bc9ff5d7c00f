import type { GuestBridge, Json } from "@atoll/protocol";
import { describe, expect, it } from "vitest";
import { describeDialogs } from "./conformance/describe-dialogs.ts";
import { createFakeDialogs } from "./fake.ts";
import { createDialogsGuest } from "./guest.ts";
import type { DialogQuestion } from "./question.ts";
import { dialogsSchema } from "./schema.ts";
import { createWebDialogs } from "./web.ts";

describeDialogs("fake", (answer) => {
  const asked: DialogQuestion[] = [];
  return { provider: createFakeDialogs({ asked, answer: () => answer }), asked };
});

describeDialogs("web", (answer) => {
  const asked: DialogQuestion[] = [];
  const ask = async (question: DialogQuestion) => {
    asked.push(question);
    return answer;
  };
  return { provider: createWebDialogs({ ask }), asked };
});

describe("dialogs of a browser", () => {
  it("are not offered by a host app that draws none", () => expect(createWebDialogs()).toEqual({}));
});

describe("params of platform.dialogs", () => {
  const { alert, confirm, prompt } = dialogsSchema.methods;
  const each = [alert, confirm, prompt];

  it.each([
    {},
    { message: "" },
    { message: "x".repeat(2_001) },
    { message: "x", accept: "" },
    { message: 1 },
    null,
  ])("refuse %j", (given) =>
    each.forEach(({ params }) => expect(params.safeParse(given).success).toBe(false)),
  );

  it.each([{ maxLength: 0 }, { maxLength: 2_001 }, { value: "x".repeat(2_001) }, { secret: true }])(
    "of a prompt refuse %j",
    (given) => expect(prompt.params.safeParse({ message: "x", ...given }).success).toBe(false),
  );
});

describe("platform.dialogs", () => {
  it("takes the message first, and the rest by name", async () => {
    const calls: [string, Json][] = [];
    const bridge: Pick<GuestBridge, "call"> = {
      call: async (method, params) => {
        calls.push([method, params]);
        return method === "dialogs.confirm" ? true : null;
      },
    };
    const dialogs = createDialogsGuest(bridge as GuestBridge);
    expect(await dialogs.alert("Saved")).toBeUndefined();
    expect(await dialogs.confirm("Delete?", { critical: true })).toBe(true);
    expect(await dialogs.prompt("Name?", { value: "Mira" })).toBeNull();
    expect(calls).toEqual([
      ["dialogs.alert", { message: "Saved" }],
      ["dialogs.confirm", { message: "Delete?", critical: true }],
      ["dialogs.prompt", { message: "Name?", value: "Mira" }],
    ]);
  });
});
