// What `npm start` runs under Node 24: the registry, as one process.
import { isAtollError } from "@atoll/protocol";
import { PortInUseError } from "@atoll/web-server";
import { pino } from "pino";
import { ConfigError, readConfig } from "./config/config.ts";
import { DataInUseError } from "./database/embedded/end-orphan.ts";
import { startRegistry } from "./start-registry.ts";
import type { RunningRegistry } from "./start-registry.ts";

const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

async function main(): Promise<void> {
  const startedAt = Number(process.env["ATOLL_STARTED_AT"]) || Date.now();
  const config = readConfig(process.env);
  const log = pino({ level: config.production ? "info" : "warn" });
  const starting = startRegistry(config, log);
  stopOnSignals(starting);
  const { config: running, operatorToken } = await starting;
  const { shellOrigin, portalOrigin, contentOrigin } = running;
  console.log(`\n  Atoll is ready in ${((Date.now() - startedAt) / 1000).toFixed(1)} s:  ${shellOrigin}\n`);
  process.send?.({ type: "ready", shellOrigin, portalOrigin, contentOrigin, operatorToken });
  // Security: the token is shown here and nowhere else; in a fragment no server or log sees it.
  if (operatorToken !== undefined && process.env["ATOLL_SEED"] !== "1") {
    console.log(
      `  Make the operator's account, within 30 minutes:\n  ${portalOrigin}/claim#token=${operatorToken}\n`,
    );
  }
}

/** Ends in order on a signal, and when the process that started this one is gone. */
function stopOnSignals(starting: Promise<RunningRegistry>): void {
  let stopping = false;
  const stop = async () => {
    if (stopping) return;
    stopping = true;
    await starting.then((running) => running.stop()).catch(() => undefined);
    process.exit(0);
  };
  for (const signal of SIGNALS) process.on(signal, () => void stop());
  process.on("disconnect", () => void stop());
}

main().catch((error: unknown) => {
  const expected =
    error instanceof ConfigError ||
    error instanceof PortInUseError ||
    error instanceof DataInUseError ||
    isAtollError(error);
  console.error(expected ? error.message : error);
  process.exit(1);
});
