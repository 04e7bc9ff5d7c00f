import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { bundleMiniApp } from "@atoll/cli";
import { openMiniApp } from "@atoll/simulator";
import type { OpenedMiniApp } from "@atoll/simulator";

let built: Promise<string> | undefined;

async function build(): Promise<string> {
  const outDir = await mkdtemp(join(tmpdir(), "seven-tasks-"));
  await bundleMiniApp({ projectDir: join(import.meta.dirname, ".."), outDir });
  return outDir;
}

/** Opens the list of tasks; the mini-app is built once for all tests of a file. */
export async function openSevenTasks(): Promise<OpenedMiniApp> {
  built ??= build();
  return openMiniApp(await built);
}

/** Opens a task from the list. */
export async function openTask(title: string): Promise<OpenedMiniApp> {
  const app = await openSevenTasks();
  await app.tap(app.getByRole("listitem", { name: title }));
  return app;
}

type Node = ReturnType<OpenedMiniApp["getByText"]>;

/** Gives a control another value, as a person does. */
export async function change(app: OpenedMiniApp, control: Node, value: string | number): Promise<void> {
  await app.send(control, "change", { value, edit: Number(control.props["edit"] ?? 0) + 1 });
}

/** Types a text in place of what stands in a field. */
export async function retype(app: OpenedMiniApp, label: string, text: string): Promise<void> {
  const field = app.getByLabel(label);
  await app.clear(field);
  await app.type(field, text);
}
