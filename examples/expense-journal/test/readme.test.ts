import { readFile } from "node:fs/promises";
import { join } from "node:path";

import { openMiniApp } from "@atoll/simulator";
import { expect, it } from "vitest";

import { builtJournal } from "./open-journal.ts";

const dist = await builtJournal();

it("adds an expense with a photo", async () => {
  await using app = await openMiniApp(dist, { network: { "https://rates.atoll-demo.org": { status: 503 } } });
  await app.tap(app.getByRole("button", { name: "Add expense" }));
  await app.type(app.getByLabel("Amount"), "12.50");
  await app.tap(app.getByText("Add a photo of the receipt"));
  expect(app.prompts()).toMatchObject([{ permission: { id: "photos.read" } }]);
  await app.grant("photos.read");
  await app.tap(app.getByRole("button", { name: "Save expense" }));
  expect(app.textOf(await app.findByRole("button", { name: /with receipt/ }))).toBe("Food Today €12.50");
  await app.reopen();
  expect(app.getByRole("button", { name: /with receipt/ })).toBeDefined();
});

it("is the code that the simulator's README shows", async () => {
  const readme = await readFile(join(import.meta.dirname, "../../../packages/simulator/README.md"), "utf8");
  const own = await readFile(import.meta.filename, "utf8");
  const shown =
    /```ts\n[\s\S]*?(it\([\s\S]*?\n\}\);)\n```/.exec(readme)?.[1] ?? expect.fail("No code is shown.");
  expect(own).toContain(shown);
});
