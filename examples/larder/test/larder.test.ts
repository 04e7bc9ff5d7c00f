import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { bundleMiniApp } from "@atoll/cli";
import { openMiniApp } from "@atoll/simulator";
import type { OpenedMiniApp } from "@atoll/simulator";
import { beforeAll, describe, expect, it } from "vitest";

let built: string;

beforeAll(async () => {
  built = await mkdtemp(join(tmpdir(), "larder-"));
  await bundleMiniApp({ projectDir: join(import.meta.dirname, ".."), outDir: built });
});

async function openRecipe(name: string): Promise<OpenedMiniApp> {
  const app = await openMiniApp(built);
  await app.tap(app.getByRole("button", { name }));
  return app;
}

describe("the list", () => {
  it("shows each recipe with what it takes", async () => {
    await using app = await openMiniApp(built);
    for (const name of ["Red lentil soup", "Pasta with garlic and oil", "Chickpea curry"])
      expect(app.getByText(name)).toBeDefined();
    expect(app.getByText("25 min")).toBeDefined();
  });

  it("finds by ingredient, and says so when there is nothing", async () => {
    await using app = await openMiniApp(built);
    const field = app.getByLabel("Ingredient or recipe");
    await app.type(field, "chickp");
    expect(app.queryByText("Red lentil soup")).toBeNull();
    expect(app.getByText("Chickpea curry")).toBeDefined();
    await app.type(field, "x");
    expect(app.getByText("No recipe has “chickpx”. Try an ingredient.")).toBeDefined();
  });
});

describe("a recipe", () => {
  it("is scaled to the people who come", async () => {
    await using app = await openRecipe("Red lentil soup");
    expect(app.getByText("150 g")).toBeDefined();
    await app.tap(app.getByLabel("One more"));
    expect(app.getByText("3 people")).toBeDefined();
    expect(app.getByText("225 g")).toBeDefined();
  });

  it("is measured in ounces where that is wanted", async () => {
    await using app = await openRecipe("Red lentil soup");
    await app.send(app.getByRole("switch"), "change", { value: false, edit: 1 });
    expect(app.getByText("5.3 oz")).toBeDefined();
  });

  it("counts a step's time down, and can stop", async () => {
    await using app = await openRecipe("Red lentil soup");
    await app.tap(app.getByLabel("Start 20 minutes"));
    expect(app.getByRole("progressbar")).toBeDefined();
    await app.tap(app.getByLabel("Stop the timer"));
    expect(app.queryByRole("progressbar")).toBeNull();
  });

  it("leads back to the list", async () => {
    await using app = await openRecipe("Chickpea curry");
    await app.tap(app.getByText("All recipes"));
    expect(app.getByLabel("Ingredient or recipe")).toBeDefined();
  });
});
