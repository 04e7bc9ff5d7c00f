// Plain JavaScript on Node built-ins only: it runs before anything is installed.
import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { acquireLock } from "./lock.mjs";
import { openScript } from "./script-process.mjs";
import { runServer } from "./server-process.mjs";

/** What `npm start` runs, from the root of the checkout: the registry, and beside it what fills it and what its examples speak to. */
const SERVER = "apps/registry/src/main.ts";
const PACK = "scripts/pack/main.ts";
const SERVICES = "scripts/start/example-services.ts";
const CHROMIUM = "scripts/start/chromium.ts";
const SEED = "scripts/seed/main.ts";

/**
 * Runs the registry of the checkout at `root` until it ends, after `install` saw to its dependencies. Resolves to its exit code.
 * Throws LockHeldError when the checkout is running already.
 */
export async function start({ root, install, env = process.env }) {
  const release = acquireLock(join(root, ".atoll"));
  process.once("exit", release);
  await install();
  const scripts = [];
  const open = async (entry) => {
    const script = await openScript({ root, entry, env });
    if (script !== undefined) scripts.push(script);
    return script;
  };
  const dataDir = resolve(root, env.ATOLL_DATA || join(".atoll", "data"));
  // In production a registry holds what its people put there, and nothing answers for other domains.
  const examples = env.NODE_ENV !== "production" && env.ATOLL_SEED !== "0" && existsSync(join(root, SEED));
  const services = examples ? await open(SERVICES) : undefined;
  // In production an operator names the browser that pictures are taken with, or there are none.
  const browser =
    env.NODE_ENV !== "production" && env.ATOLL_CHROMIUM === undefined ? await open(CHROMIUM) : undefined;
  const chromium = browser && (await findBrowser(browser));
  const own = {
    ATOLL_STARTED_AT: String(Date.now()),
    ATOLL_DATA: dataDir,
    ...(services !== undefined && { ATOLL_NETWORK_MAP: JSON.stringify((await services.first()).networkMap) }),
    ATOLL_SEED: examples ? "1" : "0",
    ...(chromium !== undefined && { ATOLL_CHROMIUM: chromium }),
  };
  let running = true;
  const onReady = async (ready) => {
    // Creators' servers check people's tokens by the registry's keys.
    services?.send({ registry: ready.shellOrigin });
    if (examples) await seed(await open(SEED), { root, dataDir, ready, isRunning: () => running });
    if (!running) return;
    console.log("  Ctrl-C stops everything.\n");
    // The packages that creators install are made last; the registry answers for them once they are there.
    await open(PACK);
  };
  const code = await runServer({ root, entry: SERVER, env: { ...env, ...own }, onReady });
  running = false;
  for (const script of scripts) script.stop();
  return code;
}

/** Where the browser of the development dependencies is, or soon will be; why there is none is told, and stops nothing. */
async function findBrowser(script) {
  const messages = script.messages();
  const { value } = await messages.next();
  void messages.next().then(({ value: later }) => {
    if (later?.failed !== undefined)
      console.log(`  No pictures are taken of versions: there is no Chromium here. ${later.failed}`);
  });
  return value?.path;
}

/** Fills the registry and tells who can sign in; what fails is told, and stops nothing. `ready` is what the registry said when it was up. */
async function seed(script, { root, dataDir, ready, isRunning }) {
  const { shellOrigin, portalOrigin, operatorToken } = ready;
  const stateFile = join(dataDir, "seed.json");
  script.send({ examples: join(root, "examples"), shellOrigin, portalOrigin, operatorToken, stateFile });
  let failed = "the seed ended early; what it printed says why.";
  for await (const message of script.messages()) {
    if (message.line !== undefined) console.log(`  ${message.line}`);
    if (message.accounts !== undefined) console.log(greeting(ready, message.accounts));
    if (message.accounts !== undefined || message.failed !== undefined) failed = message.failed;
  }
  if (failed !== undefined && isRunning())
    console.error(`\n  The examples could not be released: ${failed}\n`);
}

function greeting({ shellOrigin, portalOrigin }, { operator, creator, reviewer }) {
  const rows = [
    ["Mini-apps", `${shellOrigin}/`],
    ["Operator", `${portalOrigin}/staff`, operator.email, operator.password],
    ["Creator", `${portalOrigin}/`, creator.email, creator.password],
    ["Reviewer", `${portalOrigin}/review`, reviewer.email, reviewer.password],
  ];
  const widthOf = (column) => Math.max(...rows.map((row) => (row[column] ?? "").length));
  const lines = rows.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widthOf(column)))
      .join("  ")
      .trimEnd(),
  );
  return [
    "",
    ...lines.map((line) => `  ${line}`),
    "",
    "  These accounts are for development on this machine.",
    "",
  ].join("\n");
}
