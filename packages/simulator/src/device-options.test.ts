import { createFakeCalendarBook } from "@atoll/capabilities/fake";
import { describe, expect, it } from "vitest";

import { openMiniApp } from "./open-mini-app.ts";
import type { SimulatorOptions } from "./options.ts";
import { inlineApp } from "./testing/inline-app.ts";

const PERMISSIONS = ["contacts.pick", "contacts.read", "calendar.write", "notifications"];

/** Opens a mini-app that runs `body` at a tap and shows what it makes, for a person who allows everything. */
const openActing = (body: string, options: SimulatorOptions = {}) => {
  const source = inlineApp(
    `function App() {
      const [text, setText] = useState("nothing yet");
      const run = async () => {
        try { setText(JSON.stringify(await (${body}))); } catch (error) { setText(error.code ?? String(error)); }
      };
      return h(Stack, null, h(Text, null, text), h(Button, { onPress: run }, "Go"));
    }`,
    {
      permissions: PERMISSIONS.map((id) => {
        const [name = "", access] = id.split(".");
        return { name, ...(access !== undefined && { access }), reason: "To test.", required: false };
      }),
    },
  );
  const allowed = Object.fromEntries(PERMISSIONS.map((id) => [id, "allow"] as const));
  return openMiniApp(source, { permissions: allowed, ...options });
};

const event = `{ title: "Dentist", start: "2024-05-01T09:30:00Z", end: "2024-05-01T10:00:00Z" }`;

describe("a device of a test's making", () => {
  it.each([
    ["files", `platform.files.write("a/b.txt", "é").then(() => platform.files.read("/a/b.txt"))`, `"é"`],
    ["paths", `platform.files.read("../b")`, "INVALID_ARGUMENT"],
    ["a picked file", `platform.files.pick().then(([{ name }]) => name)`, `"mine.md"`],
    ["a contact", `platform.contacts.pick()`, `[{"name":"Noor"}]`],
    ["contacts", `platform.contacts.list({ fields: ["phones"] })`, `[{"phones":["1"]}]`],
    ["an unknown person", `platform.biometrics.authenticate("Open")`, "USER_CANCELED"],
    [
      "topics",
      `platform.notifications.requestConsent([{ id: "ready", title: "Order", reason: "Warm." }, { id: "ads", title: "Ads", reason: "News." }])`,
      `{"topics":["ready"]}`,
    ],
  ])("answers for %s", async (_, body, shown) => {
    await using app = await openActing(body, {
      device: {
        files: { picks: [{ name: "mine.md", type: "text/markdown", content: "# Hi" }] },
        contacts: { contacts: [{ name: "Noor", phones: ["1"] }] },
        biometrics: { checks: ["canceled"] },
        notifications: { agreesTo: ["ready"] },
      },
    });
    await app.tap(app.getByText("Go"));
    expect(await app.findByText(shown)).toBeDefined();
  });

  it("shows a test what was put into the calendar", async () => {
    const calendar = createFakeCalendarBook();
    await using app = await openActing(`platform.calendar.addEvent(${event})`, {
      device: { calendar: { calendar } },
    });
    await app.tap(app.getByText("Go"));
    await app.settle();
    expect(calendar.events()).toMatchObject([{ title: "Dentist" }]);
  });

  it("fails as its script says, and asks for what the manifest does not declare at no time", async () => {
    await using app = await openActing(`platform.files.list()`);
    app.failures.always("files", "overQuota");
    await app.tap(app.getByText("Go"));
    expect(await app.findByText("QUOTA_EXCEEDED")).toBeDefined();
    await using other = await openActing(
      `platform.calendar.list({ from: "2024-05-01T00:00:00Z", to: "2024-05-02T00:00:00Z" })`,
    );
    await other.tap(other.getByText("Go"));
    expect(await other.findByText("PERMISSION_NOT_DECLARED")).toBeDefined();
  });
});
