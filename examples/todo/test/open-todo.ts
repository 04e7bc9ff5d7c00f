import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { createMemoryStore } from "@atoll/capabilities/fake";
import { bundleMiniApp } from "@atoll/cli";
import { openMiniApp } from "@atoll/simulator";
import type { OpenedMiniApp, SimulatorOptions } from "@atoll/simulator";

/** Whose data the simulator keeps the todos as. */
export const OWNER = "simulator:org.atoll.todo";
const ROOMY = { bytes: 1e9, keys: 1e6 };

let built: Promise<string> | undefined;

async function build(): Promise<string> {
  const outDir = await mkdtemp(join(tmpdir(), "todo-"));
  await bundleMiniApp({ projectDir: join(import.meta.dirname, ".."), outDir });
  return outDir;
}

/** Opens the mini-app, built once for all tests of a file, and adds todos. */
export async function openTodo(
  titles: readonly string[] = [],
  options: SimulatorOptions = {},
): Promise<OpenedMiniApp> {
  built ??= build();
  const app = await openMiniApp(await built, options);
  for (const title of titles) await addTodo(app, title);
  return app;
}

export async function addTodo(app: OpenedMiniApp, title: string): Promise<void> {
  const field = app.getByLabel("New todo");
  await app.type(field, title);
  await app.submit(field);
}

/** Checks or unchecks a box. */
export async function check(app: OpenedMiniApp, label: string, value = true): Promise<void> {
  const box = app.getByRole("checkbox", { name: label });
  await app.send(box, "change", { value, edit: Number(box.props["edit"] ?? 0) + 1 });
}

/** Goes to a tab. */
export async function show(app: OpenedMiniApp, filter: "all" | "active" | "completed"): Promise<void> {
  const tabs = app.getByRole("tablist");
  await app.send(tabs, "change", { value: filter, edit: Number(tabs.props["edit"] ?? 0) + 1 });
}

/** The todos in sight from top to bottom, those that are done with a tick. */
export function shown(app: OpenedMiniApp): string[] {
  const list = app.queryByRole("list");
  if (list === null) return [];
  const boxes = app.within(list).getAllByRole("checkbox");
  return boxes
    .map(({ props }) => `${props["value"] === true ? "✓ " : ""}${String(props["label"])}`)
    .filter((label) => !label.endsWith("Mark all as complete"));
}

/** A store in which texts are kept already. */
export async function storeWith(entries: { readonly [key: string]: string }) {
  const storage = createMemoryStore();
  for (const [key, text] of Object.entries(entries)) {
    await storage.put(OWNER, { key, value: { kind: "text", text } }, ROOMY);
  }
  return storage;
}
