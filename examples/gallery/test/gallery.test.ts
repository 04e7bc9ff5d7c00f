import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { bundleMiniApp } from "@atoll/cli";
import { openMiniApp } from "@atoll/simulator";
import type { OpenedMiniApp } from "@atoll/simulator";
import { components } from "@atoll/ui";
import { beforeAll, describe, expect, it } from "vitest";

/** Made by the kit and by the React Native subset, not by creators. */
const INTERNAL = ["DataGridRow", "StyledBox", "StyledText", "VirtualItem"];

let built: string;

beforeAll(async () => {
  built = await mkdtemp(join(tmpdir(), "gallery-"));
  await bundleMiniApp({ projectDir: join(import.meta.dirname, ".."), outDir: built });
});

describe("the gallery", () => {
  it("has an entry for every component of the kit", async () => {
    await using app = await openMiniApp(built);
    const names = [...components.keys()].filter((name) => !INTERNAL.includes(name));
    expect(shownNames(app).toSorted()).toEqual(names.toSorted());
  });

  it("finds components by what they are for", async () => {
    await using app = await openMiniApp(built);
    await app.type(app.getByLabel("Component"), "stars");
    expect(app.getByText("Rating")).toBeDefined();
    expect(app.queryByText("Stack")).toBeNull();
    await app.type(app.getByLabel("Component"), " and hats");
    await app.send(app.getByText("Show all"), "action", null);
    expect(app.getByText("Stack")).toBeDefined();
  });

  it("shows each component at work, one after the other, without a word in the log", async () => {
    await using app = await openMiniApp(built);
    const names = shownNames(app);
    await app.tap(app.getByText(names[0] ?? ""));
    for (const name of names) {
      expect(app.getByRole("main").props["title"]).toBe(name);
      expect(uses(app.getByRole("main"), name), name).toBe(true);
      await app.tap(app.getByText("Next component"));
    }
    expect(app.logs().map(({ text }) => text)).toEqual([]);
  });
});

function shownNames(app: OpenedMiniApp): string[] {
  return app.getAllByRole("listitem").map(({ props }) => String(props["title"]));
}

type Node = { readonly component: string; readonly children: readonly Node[] };

function uses(node: Node, name: string): boolean {
  return node.component === name || node.children.some((child) => uses(child, name));
}
