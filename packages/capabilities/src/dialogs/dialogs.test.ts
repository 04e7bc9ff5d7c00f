import type { GuestBridge, Json } from "@atoll/protocol";
import { describe, expect, it } from "vitest";
import { describeDialogs } from "./conformance/describe-dialogs.ts";
import { createFakeDialogs } from "./fake.ts";
import { createDialogsGuest } from "./guest.ts";
import type { DialogNotice, DialogQuestion } from "./question.ts";
import { dialogsSchema } from "./schema.ts";
import { createWebDialogs } from "./web.ts";

describeDialogs("fake", (answer) => {
  const asked: DialogQuestion[] = [];
  const shown: DialogNotice[] = [];
  return { provider: createFakeDialogs({ asked, shown, answer: () => answer }), asked, shown };
});

describeDialogs("web", (answer) => {
  const asked: DialogQuestion[] = [];
  const ask = async (question: DialogQuestion) => {
    asked.push(question);
    return answer;
  };
  const shown: DialogNotice[] = [];
  const show = (notice: DialogNotice) => void shown.push(notice);
  return { provider: createWebDialogs({ ask, show }), asked, shown };
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

  const { actionSheet, toast, loading } = dialogsSchema.methods;
  it.each([
    [actionSheet, { actions: [] }],
    [actionSheet, { actions: Array.from({ length: 9 }, () => ({ label: "x" })) }],
    [actionSheet, { actions: [{ label: "" }] }],
    [actionSheet, { actions: ["Edit"] }],
    [toast, { message: "x", durationMs: 60_000 }],
    [toast, { message: "x".repeat(141) }],
    [loading, { message: "x".repeat(81) }],
    [loading, {}],
  ] as const)("of what is shown or chosen refuse %#", ({ params }, given) =>
    expect(params.safeParse(given).success).toBe(false),
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
    await dialogs.actionSheet(["Edit", { label: "Delete", critical: true }], { message: "Bill 3" });
    await dialogs.toast("Saved");
    await dialogs.loading();
    await dialogs.loading(null);
    expect(calls.splice(3)).toEqual([
      [
        "dialogs.actionSheet",
        { message: "Bill 3", actions: [{ label: "Edit" }, { label: "Delete", critical: true }] },
      ],
      ["dialogs.toast", { message: "Saved" }],
      ["dialogs.loading", { message: "" }],
      ["dialogs.loading", { message: null }],
    ]);
    expect(calls).toEqual([
      ["dialogs.alert", { message: "Saved" }],
      ["dialogs.confirm", { message: "Delete?", critical: true }],
      ["dialogs.prompt", { message: "Name?", value: "Mira" }],
    ]);
  });
});
