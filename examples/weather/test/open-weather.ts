import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import type { FakeRoute } from "@atoll/capabilities/fake";
import { bundleMiniApp } from "@atoll/cli";
import { openMiniApp } from "@atoll/simulator";
import type { OpenedMiniApp, SimulatorOptions } from "@atoll/simulator";
import { handleWeather } from "../service/forecast.ts";

export const SERVICE = "https://weather.atoll-demo.org";

/** A fixed moment, so that the made-up weather is always the same. */
const NOW = Date.parse("2026-06-01T12:30:00Z");

let built: Promise<string> | undefined;

async function build(): Promise<string> {
  const outDir = await mkdtemp(join(tmpdir(), "weather-"));
  await bundleMiniApp({ projectDir: join(import.meta.dirname, ".."), outDir });
  return outDir;
}

/** The weather service, as a route of the simulated network. */
export const answerWeather: FakeRoute = async ({ url }) => {
  const response = handleWeather(new Request(url), NOW);
  return { status: response.status, json: await response.json() };
};

/** Opens the board on a device that reaches the weather service. */
export async function openWeather(options: SimulatorOptions = {}): Promise<OpenedMiniApp> {
  built ??= build();
  return openMiniApp(await built, { network: { [SERVICE]: answerWeather }, ...options });
}

/** Finds a place by name and puts it on the board. */
export async function addPlace(app: OpenedMiniApp, name: string): Promise<void> {
  const add = app.queryByRole("button", { name: "Add a place" });
  if (add === null) await app.send(app.getByText("Find a place"), "action", null);
  else await app.tap(add);
  await app.type(app.getByLabel("Place"), name);
  await app.advance(300);
  await app.tap(await app.findByText(name));
}
