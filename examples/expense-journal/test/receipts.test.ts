import { openMiniApp } from "@atoll/simulator";
import { describe, expect, it } from "vitest";

import { builtJournal, openJournal } from "./open-journal.ts";

const ADD_PHOTO = "Add a photo of the receipt";

async function openForm(options: Parameters<typeof openJournal>[0] = {}) {
  const app = await openJournal(options);
  await app.tap(app.getByRole("button", { name: "Add expense" }));
  await app.type(app.getByLabel("Amount"), "18.40");
  return app;
}

describe("a photo of the receipt", () => {
  it("is asked for with the reason of the manifest, shown, and kept", async () => {
    await using app = await openForm();
    await app.tap(app.getByText(ADD_PHOTO));
    expect(app.prompts()).toMatchObject([
      {
        app: { name: "Expense Journal" },
        permission: { id: "photos.read", prompt: "use photos that you choose" },
        reason: "Attach a photo of the receipt to an expense.",
      },
    ]);
    await app.grant("photos.read");
    const preview = await app.findByRole("image", { name: "Receipt of this expense" });
    const { type, bytes } = await app.imageOf(preview);
    expect(type).toBe("image/png");
    await app.tap(app.getByRole("button", { name: "Save expense" }));
    const row = await app.findByRole("button", { name: /with receipt/ });
    await app.tap(row);
    const shown = await app.findByRole("image", { name: "Receipt of Food" });
    expect((await app.imageOf(shown)).bytes).toEqual(bytes);
  });

  it("is there again after a restart, in the list and on its own screen", async () => {
    await using app = await openForm({ permissions: { "photos.read": "allow" } });
    await app.tap(app.getByText(ADD_PHOTO));
    const { bytes } = await app.imageOf(await app.findByLabel("Receipt of this expense"));
    await app.tap(app.getByRole("button", { name: "Save expense" }));
    await app.findByRole("button", { name: /with receipt/ });
    await app.reopen();
    await app.tap(app.getByRole("button", { name: /with receipt/ }));
    const shown = await app.findByRole("image", { name: "Receipt of Food" });
    expect((await app.imageOf(shown)).bytes).toEqual(bytes);
  });

  it("is no trouble when the person chooses none", async () => {
    await using app = await openForm({ permissions: { "photos.read": "allow" }, photos: [] });
    await app.tap(app.getByText(ADD_PHOTO));
    expect(app.queryByRole("image")).toBeNull();
    expect(app.queryByText(/Photos|photo could/)).toBeNull();
    expect(app.getByText(ADD_PHOTO).props["loading"]).toBe(false);
  });

  it("that is not allowed is explained, and the expense is saved without it", async () => {
    await using app = await openForm();
    await app.tap(app.getByText(ADD_PHOTO));
    await app.deny("photos.read");
    expect(await app.findByText("Photos are not allowed")).toBeDefined();
    expect(app.getByText(/open the menu at the top and look under Permissions/)).toBeDefined();
    await app.tap(app.getByRole("button", { name: "Save expense" }));
    expect(app.textOf(await app.findByRole("button", { name: /Today/ }))).toBe("Food Today €18.40");
  });

  it("can be chosen once the person allows photos after all", async () => {
    await using app = await openForm();
    await app.tap(app.getByText(ADD_PHOTO));
    await app.deny("photos.read");
    await app.findByText("Photos are not allowed");
    await app.resetPermission("photos.read");
    await app.tap(app.getByText(ADD_PHOTO));
    await app.grant("photos.read", "once");
    expect(await app.findByRole("image")).toBeDefined();
    expect(app.queryByText("Photos are not allowed")).toBeNull();
  });

  it("that finds no room leaves the expense to be saved without it", async () => {
    await using app = await openForm({ permissions: { "photos.read": "allow" } });
    await app.tap(app.getByText(ADD_PHOTO));
    await app.findByRole("image");
    app.failures.next("storage.setBlob", "overQuota");
    await app.tap(app.getByRole("button", { name: "Save expense" }));
    await app.findByText("No room left for photos");
    await app.tap(app.getByText("Save without photo"));
    expect(await app.findByText("Spent this month")).toBeDefined();
    expect(app.queryByRole("image")).toBeNull();
    expect(app.getByText("1 expense")).toBeDefined();
  });

  it("that cannot be read is told, and asked for again", async () => {
    await using app = await openForm({ permissions: { "photos.read": "allow" } });
    app.failures.next("media.getPhotos", "broken");
    await app.tap(app.getByText(ADD_PHOTO));
    expect(await app.findByText("The photo could not be used")).toBeDefined();
    await app.tap(app.getByText(ADD_PHOTO));
    expect(await app.findByRole("image")).toBeDefined();
    expect(app.queryByText("The photo could not be used")).toBeNull();
  });

  it("can be taken out again", async () => {
    await using app = await openForm({ permissions: { "photos.read": "allow" } });
    await app.tap(app.getByText(ADD_PHOTO));
    await app.findByRole("image");
    await app.tap(app.getByText("Remove photo"));
    expect(app.queryByRole("image")).toBeNull();
  });

  it("does without photos on a host that has none", async () => {
    await using app = await openMiniApp(await builtJournal(), { providers: { media: undefined } });
    await app.tap(app.getByRole("button", { name: "Add expense" }));
    await app.tap(app.getByText(ADD_PHOTO));
    expect(await app.findByText("No photos here")).toBeDefined();
  });
});
