import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import type { FakeRoute } from "@atoll/capabilities/fake";
import { bundleMiniApp } from "@atoll/cli";
import { openMiniApp } from "@atoll/simulator";
import type { OpenedMiniApp, SimulatorOptions } from "@atoll/simulator";
import { handleBookings } from "../service/bookings.ts";

export const SERVICE = "https://booking.atoll-demo.org";

let built: Promise<string> | undefined;

async function build(): Promise<string> {
  const outDir = await mkdtemp(join(tmpdir(), "booking-"));
  await bundleMiniApp({ projectDir: join(import.meta.dirname, ".."), outDir });
  return outDir;
}

/** The house's server, as a route of the simulated network. */
export const answerBookings: FakeRoute = async ({ url, method, body }) => {
  const response = await handleBookings(
    new Request(url, { method, ...(body && { body: new Uint8Array(body) }) }),
  );
  return { status: response.status, json: await response.json() };
};

/** Opens the booking on a device that reaches the house. */
export async function openBooking(options: SimulatorOptions = {}): Promise<OpenedMiniApp> {
  built ??= build();
  return openMiniApp(await built, { network: { [SERVICE]: answerBookings }, ...options });
}

/** Chooses the days of a stay. */
export async function chooseDays(app: OpenedMiniApp, arrival: string, departure: string): Promise<void> {
  await app.choose(app.getByLabel("Arrival"), arrival);
  await app.choose(app.getByLabel("Departure"), departure);
}

/** Presses the one act at the foot of the page. */
export async function goOn(app: OpenedMiniApp, label = "Go on"): Promise<void> {
  await app.send(
    app.getByLabel(label),
    label === "Go on" && app.queryByRole("form") !== null ? "submit" : "press",
    null,
  );
}

/** Goes as far as the review, with a stay and a guest that are good. */
export async function reachReview(
  app: OpenedMiniApp,
  arrival = "2027-03-10",
  departure = "2027-03-12",
): Promise<void> {
  await chooseDays(app, arrival, departure);
  await goOn(app);
  await app.type(app.getByLabel("Name"), "Mira Sand");
  await app.type(app.getByLabel("E-mail"), "mira@example.com");
  await app.send(app.getByRole("form"), "submit", null);
}
