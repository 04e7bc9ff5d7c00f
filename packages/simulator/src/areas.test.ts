import { createFakeLocator, createFakeProviders } from "@atoll/capabilities/fake";
import { describe, expect, it } from "vitest";

import { openMiniApp } from "./open-mini-app.ts";
import { inlineApp } from "./testing/inline-app.ts";

/** A mini-app whose button runs `body`, an expression that may wait, and shows what it makes. */
const acting = (body: string, permissions: readonly string[] = []) =>
  inlineApp(
    `function App() {
      const [text, setText] = useState("nothing yet");
      const run = async () => {
        try { setText(String(await (${body}))); } catch (error) { setText(error.code ?? String(error)); }
      };
      return h(Stack, null, h(Text, null, text), h(Button, { onPress: run }, "Go"));
    }`,
    {
      permissions: permissions.map((id) => {
        const [name = "", access] = id.split(".");
        return { name, ...(access !== undefined && { access }), reason: "To test.", required: false };
      }),
    },
  );

describe("a mini-app in the sandbox", () => {
  it.each([
    ["copies and pastes", `(await platform.clipboard.write("4711"), platform.clipboard.read())`, "4711"],
    ["asks a question", `platform.dialogs.confirm("Delete?", { critical: true })`, "true"],
    [
      "keeps a secret",
      `(await platform.storage.secure.set("k", "s"), platform.storage.secure.get("k"))`,
      "s",
    ],
    ["opens a page", `platform.links.openUrl("https://example.com")`, "undefined"],
    ["opens no page without https", `platform.links.openUrl("http://example.com")`, "INVALID_ARGUMENT"],
    [
      "knows its device",
      `(await platform.device.info()).platform + " " + platform.device.locale()`,
      "web en",
    ],
    ["is felt", `platform.haptics.impact()`, "undefined"],
  ])("%s", async (_, body, shown) => {
    const permissions = { "clipboard.read": "allow" } as const;
    await using app = await openMiniApp(acting(body, ["clipboard.read"]), { permissions });
    await app.tap(app.getByText("Go"));
    expect(await app.findByText(shown)).toBeDefined();
  });

  it("takes the photo and reads the code that a test holds before the camera", async () => {
    const body = `(async () => {
      const { width, height } = await platform.media.takePhoto();
      const { text, type } = await platform.scan.code({ types: ["ean-13"] });
      return [width, height, type, text].join(" ");
    })()`;
    const options = {
      permissions: { camera: "allow" },
      camera: [{ width: 4, height: 3 }],
      codes: [
        { text: "passed over", type: "qr" },
        { text: "4006381333931", type: "ean-13" },
      ],
    } as const;
    await using app = await openMiniApp(acting(body, ["camera"]), options);
    await app.tap(app.getByText("Go"));
    expect(await app.findByText("4 3 ean-13 4006381333931")).toBeDefined();
  });

  it.each([
    ["media.takePhoto()", { camera: [] }],
    ["scan.code()", { codes: [] }],
  ] as const)("is told when the person leaves the camera of %s", async (call, nothing) => {
    const permissions = { camera: "allow" } as const;
    await using app = await openMiniApp(acting(`platform.${call}`, ["camera"]), { permissions, ...nothing });
    await app.tap(app.getByText("Go"));
    expect(await app.findByText("USER_CANCELED")).toBeDefined();
  });

  it("copies nothing without a tap", async () => {
    const body = `new Promise((resolve) => setTimeout(resolve, 20_000)).then(() => platform.clipboard.write("x"))`;
    await using app = await openMiniApp(acting(body));
    await app.tap(app.getByText("Go"));
    await app.advance(20_000);
    expect(await app.findByText("GESTURE_REQUIRED")).toBeDefined();
  });

  it("follows a place under a grant, while it is in front", async () => {
    const locator = createFakeLocator({ latitude: 10, longitude: 20 });
    const fakes = createFakeProviders({ location: { locator } });
    const follow = inlineApp(
      `function App() {
        const [seen, setSeen] = useState([]);
        const run = () => platform.location.watch({ accuracy: "precise" },
          ({ latitude }) => setSeen((before) => [...before, latitude]));
        return h(Stack, null, h(Text, null, "Seen " + seen.join(" ")), h(Button, { onPress: run }, "Go"));
      }`,
      { permissions: [{ name: "location", access: "precise", reason: "To test.", required: false }] },
    );
    await using app = await openMiniApp(follow, { providers: { location: fakes["location"] } });
    await app.tap(app.getByText("Go"));
    await app.grant("location.precise");
    expect(await app.findByText("Seen 10")).toBeDefined();
    locator.moveTo({ latitude: 11, longitude: 20 });
    expect(await app.findByText("Seen 10 11")).toBeDefined();
    await app.hide();
    locator.moveTo({ latitude: 12, longitude: 20 });
    locator.moveTo({ latitude: 13, longitude: 20 });
    await app.show();
    expect(await app.findByText("Seen 10 11 13")).toBeDefined();
    await app.revoke("location.precise");
    locator.moveTo({ latitude: 14, longitude: 20 });
    await app.settle();
    expect(app.getByText("Seen 10 11 13")).toBeDefined();
  });
});
