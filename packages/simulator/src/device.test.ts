import { createMemoryStore } from "@atoll/capabilities/fake";
import { createMemoryGrantStore } from "@atoll/host";
import { describe, expect, it } from "vitest";

import { openMiniApp } from "./open-mini-app.ts";
import { inlineApp } from "./testing/inline-app.ts";

const PHOTOS = inlineApp(
  `function App() {
    const [text, setText] = useState("nothing yet");
    const pick = () => platform.media.getPhotos({ limit: 2 }).then(
      (photos) => setText(photos.length + " photos"),
      (error) => setText(error.code));
    return h(Stack, null, h(Text, null, text), h(Button, { onPress: pick }, "Pick"));
  }`,
  { permissions: [{ name: "photos", access: "read", reason: "To show them.", required: false }] },
);

describe("permissions", () => {
  it("wait for an answer", async () => {
    await using app = await openMiniApp(PHOTOS);
    await app.tap(app.getByText("Pick"));
    expect(app.prompts()).toMatchObject([{ permission: { id: "photos.read" }, reason: "To show them." }]);
    expect(app.getByText("nothing yet")).toBeDefined();
    await app.grant("photos.read");
    expect(app.prompts()).toEqual([]);
    expect(app.getByText("2 photos")).toBeDefined();
  });

  it("are remembered beyond a session, unless given once", async () => {
    await using app = await openMiniApp(PHOTOS);
    await app.tap(app.getByText("Pick"));
    await app.grant("photos.read", "once");
    await app.reopen();
    await app.tap(app.getByText("Pick"));
    await app.deny("photos.read");
    expect(app.getByText("PERMISSION_DENIED")).toBeDefined();
    await app.reopen();
    await app.tap(app.getByText("Pick"));
    expect(app.prompts()).toEqual([]);
    expect(app.getByText("PERMISSION_DENIED")).toBeDefined();
  });

  it("can be taken back and asked for again", async () => {
    await using app = await openMiniApp(PHOTOS, { permissions: { "photos.read": "allow" } });
    await app.tap(app.getByText("Pick"));
    expect(app.getByText("2 photos")).toBeDefined();
    await app.revoke("photos.read");
    await app.tap(app.getByText("Pick"));
    expect(app.getByText("PERMISSION_DENIED")).toBeDefined();
    await app.resetPermission("photos.read");
    await app.tap(app.getByText("Pick"));
    expect(app.getByText("2 photos")).toBeDefined();
  });

  it("that nobody asked for cannot be answered", async () => {
    await using app = await openMiniApp(PHOTOS, { timeoutMs: 50 });
    await expect(app.grant("photos.read")).rejects.toThrow("The mini-app has not asked for photos.read.");
  });

  it("that are not declared are refused at once", async () => {
    const { bundle } = PHOTOS;
    await using app = await openMiniApp({ ...inlineApp(""), bundle });
    await app.tap(app.getByText("Pick"));
    expect(app.getByText("PERMISSION_NOT_DECLARED")).toBeDefined();
  });

  it("and storage can outlive the device", async () => {
    const kept = { storage: createMemoryStore(), grants: createMemoryGrantStore() };
    await using first = await openMiniApp(PHOTOS, { ...kept, permissions: { "photos.read": "allow" } });
    await first.tap(first.getByText("Pick"));
    await using second = await openMiniApp(PHOTOS, kept);
    await second.tap(second.getByText("Pick"));
    expect(second.getByText("2 photos")).toBeDefined();
  });
});

const FETCH = inlineApp(
  `function App() {
    const [text, setText] = useState("idle");
    const load = async (url) => {
      setText("loading");
      try {
        const response = await fetch(url);
        setText(response.status + " " + (await response.text()));
      } catch (error) {
        setText(String(error.code ?? error.name));
      }
    };
    return h(Stack, null, h(Text, null, text),
      h(Button, { onPress: () => load("https://api.example.com/a?x=1") }, "Load"),
      h(Button, { onPress: () => load("https://evil.example.org/") }, "Stray"));
  }`,
  { network: { allowedDomains: ["api.example.com"] } },
);

describe("the network", () => {
  it("answers by its routes and remembers what was asked", async () => {
    await using app = await openMiniApp(FETCH, {
      network: { "https://api.example.com/a": ({ url }) => ({ status: 201, json: { asked: url } }) },
    });
    await app.tap(app.getByText("Load"));
    expect(app.getByText('201 {"asked":"https://api.example.com/a?x=1"}')).toBeDefined();
    expect(app.network.requests).toMatchObject([{ method: "GET", url: "https://api.example.com/a?x=1" }]);
  });

  it("lets a test look while an answer is on its way", async () => {
    let answer: (reply: { body: string }) => void = () => {};
    await using app = await openMiniApp(FETCH, {
      network: { "https://api.example.com/a": () => new Promise((resolve) => (answer = resolve)) },
    });
    await app.tap(app.getByText("Load"));
    expect(app.getByText("loading")).toBeDefined();
    answer({ body: "done" });
    expect(await app.findByText("200 done")).toBeDefined();
  });

  it("fails as scripted, slowly too", async () => {
    await using app = await openMiniApp(FETCH);
    await app.tap(app.getByText("Load"));
    expect(app.getByText("NETWORK_ERROR")).toBeDefined();
    app.network.route("https://api.example.com/a", { body: "there" });
    app.failures.next("network.fetch", { slowMs: 20_000 });
    await app.tap(app.getByText("Load"));
    expect(app.getByText("loading")).toBeDefined();
    await app.advance(20_000);
    expect(await app.findByText("200 there")).toBeDefined();
  });

  it("is closed beyond the manifest's domains", async () => {
    await using app = await openMiniApp(FETCH, { network: { "https://evil.example.org/": { body: "no" } } });
    await app.tap(app.getByText("Stray"));
    expect(app.getByText("NETWORK_BLOCKED")).toBeDefined();
    expect(app.network.requests).toEqual([]);
  });
});
