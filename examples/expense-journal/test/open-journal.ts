import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { bundleMiniApp } from "@atoll/cli";
import { openMiniApp } from "@atoll/simulator";
import type { OpenedMiniApp, SimulatorOptions } from "@atoll/simulator";

import { handleRates } from "../service/rates.ts";

/** Address of the rates, as the journal asks for them. */
export const RATES = "https://rates.atoll-demo.org/latest";

let built: Promise<string> | undefined;

/** The folder of the built mini-app; built once for all tests of a file. */
export function builtJournal(): Promise<string> {
  built ??= build();
  return built;
}

async function build(): Promise<string> {
  const outDir = await mkdtemp(join(tmpdir(), "expense-journal-"));
  await bundleMiniApp({ projectDir: join(import.meta.dirname, ".."), outDir });
  return outDir;
}

/** Opens the journal on a device that reaches the rates service. */
export async function openJournal(options: SimulatorOptions = {}): Promise<OpenedMiniApp> {
  return openMiniApp(await builtJournal(), { network: { [RATES]: answerRates }, ...options });
}

/** The rates service, as a route of the simulated network. */
export async function answerRates({
  url,
}: {
  readonly url: string;
}): Promise<{ json: unknown; status: number }> {
  const response = handleRates(new Request(url));
  return { status: response.status, json: await response.json() };
}

/** Fills the form of a new expense and saves it. */
export async function addExpense(
  app: OpenedMiniApp,
  expense: { readonly amount: string; readonly note: string; readonly currency?: string },
): Promise<void> {
  await app.tap(app.getByRole("button", { name: "Add expense" }));
  await app.type(app.getByLabel("Amount"), expense.amount);
  await app.type(app.getByLabel("What for"), expense.note);
  if (expense.currency !== undefined) await app.tap(app.getByText(expense.currency));
  await app.tap(app.getByRole("button", { name: "Save expense" }));
  await app.findByText("Spent this month");
}
