// What `npm start` runs under Node 24: the web shell and the services of the examples, on one port.
import { join } from "node:path";
import { PortInUseError, createHostRoutes, listenOnLoopback } from "@atoll/web-server";
import type { Listening } from "@atoll/web-server";
import { handleRates } from "../../../examples/expense-journal/service/rates.ts";
import { loadSite } from "./build/load-site.ts";
import { createFetchHandler } from "./fetch-handler.ts";
import { createSiteHandler } from "./handler.ts";
import type { Site } from "./handler.ts";
import { readPort } from "./read-port.ts";

const ROOT = join(import.meta.dirname, "..", "..", "..");
const RATES_DOMAIN = "rates.atoll-demo.org";

async function main(): Promise<void> {
  const startedAt = Number(process.env["ATOLL_STARTED_AT"]) || Date.now();
  let serve: (site: Site) => void = () => undefined;
  const site = new Promise<Site>((resolve) => {
    serve = resolve;
  });
  const routes = createHostRoutes(createSiteHandler(site), { rates: createFetchHandler(handleRates) });
  const server = await listenOnLoopback(routes, readPort(process.env["PORT"]));
  stopOnSignals(server);
  const networkMap = { [RATES_DOMAIN]: `http://rates.localhost:${server.port}` };
  const onBuild = () => console.log("Building the shell and the examples …");
  // Requests that come before wait.
  const { site: loaded, refused } = await loadSite({ root: ROOT, networkMap, onBuild });
  serve(loaded);
  for (const reason of refused) console.error(`\n${reason}`);
  greet({ port: server.port, ms: Date.now() - startedAt, networkMap });
}

function greet(about: {
  readonly port: number;
  readonly ms: number;
  readonly networkMap: Readonly<Record<string, string>>;
}): void {
  const mapped = Object.entries(about.networkMap).map(([domain, origin]) => `${domain} → ${origin}`);
  console.log(
    [
      "",
      `  Atoll is ready in ${(about.ms / 1000).toFixed(1)} s:  http://localhost:${about.port}`,
      "",
      `  Network map, for development: ${mapped.join(", ")}`,
      "  Ctrl-C stops everything.",
      "",
    ].join("\n"),
  );
}

/** Ends on a signal, and when the process that started this one is gone. */
function stopOnSignals(server: Listening): void {
  let stopping = false;
  const stop = () => {
    if (stopping) return;
    stopping = true;
    void server.close().then(() => process.exit(0));
  };
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, stop);
  process.on("disconnect", stop);
}

main().catch((error: unknown) => {
  console.error(error instanceof PortInUseError ? error.message : error);
  process.exit(1);
});
