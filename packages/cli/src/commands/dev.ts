import { networkInterfaces } from "node:os";
import { resolve } from "node:path";
import { AtollError } from "@atoll/protocol";
import { renderUnicodeCompact } from "uqr";
import type { Command, CommandContext, CommandInput } from "../command/command.ts";
import type { RunningDev } from "../dev/start-dev.ts";
import { createJsonReporter, createTextReporter } from "../dev/terminal/dev-reporter.ts";
import { lanAddresses } from "../dev/terminal/lan-addresses.ts";
import { parseMap } from "../dev/terminal/parse-map.ts";
import { FOLDER } from "../project/folder.ts";
import { openInBrowser } from "../terminal/open-in-browser.ts";

const DEFAULT_PORT = 4100;

/** `atoll dev`: the mini-app in a simulator that is the real host, built anew after each change. */
export const devCommand: Command = {
  name: "dev",
  summary: "Runs the mini-app in the browser's simulator and shows each change at once.",
  positionals: [FOLDER],
  options: {
    port: { type: "string", value: "<number>", summary: `Port to listen on; ${DEFAULT_PORT} unless given.` },
    lan: { type: "boolean", summary: "Reachable from phones on this network too; shows a code to scan." },
    open: { type: "boolean", summary: "Opens the simulator in the browser." },
    map: {
      type: "string",
      value: "<domain=origin>",
      summary: "Answers a domain by a server of this machine; several with commas between.",
    },
  },
  examples: [
    { line: "atoll dev", does: "The simulator of the mini-app in this folder." },
    { line: "atoll dev --lan", does: "On a phone too." },
    {
      line: "atoll dev --map rates.example.com=http://localhost:5000",
      does: "With a local server in place of one.",
    },
  ],
  async run(input, context) {
    const { signal } = context;
    const addresses = input.values["lan"] === true ? addressesOfThisMachine() : [];
    const running = await start(input, context, addresses);
    try {
      await running.started;
      greet(running, { addresses, json: input.values["json"] === true }, context);
      if (input.values["open"] === true) openInBrowser(originOf(running));
      await untilAborted(signal);
    } finally {
      await running.close();
    }
    return { json: { url: originOf(running) }, text: "  Stopped." };
  },
};

async function start(
  { positionals, values }: CommandInput,
  { cwd, terminal }: CommandContext,
  addresses: readonly string[],
): Promise<RunningDev> {
  // Imported only now: no other command needs a server.
  const { startDev } = await import("../dev/start-dev.ts");
  const reporter =
    values["json"] === true ? createJsonReporter(terminal) : createTextReporter(terminal, timeOfDay);
  return startDev({
    projectDir: resolve(cwd, positionals[0] ?? "."),
    port: readPort(values["port"]),
    addresses,
    networkMap: typeof values["map"] === "string" ? parseMap(values["map"]) : {},
    onLoop: reporter.loop,
    onTold: reporter.told,
    onPageBuild: () => terminal.progress("  Building the simulator, once …"),
    onError: (error) =>
      terminal.say(`  atoll dev: ${error instanceof Error ? error.message : String(error)}`),
  });
}

function greet(
  running: RunningDev,
  { addresses, json }: { readonly addresses: readonly string[]; readonly json: boolean },
  { terminal }: CommandContext,
): void {
  const { paint, say } = terminal;
  const url = originOf(running);
  // The key is in the fragment, which browsers keep to themselves.
  const lan = addresses.map((address) => `http://${address}:${running.port}/#key=${running.publicKey}`);
  if (json) return say(JSON.stringify({ event: "listening", url, lan }));
  say("");
  say(`  ${paint.bold("Development")}  ${paint.cyan(url)}`);
  for (const address of lan) say(`  On a phone   ${paint.cyan(address)}`);
  const [first] = lan;
  if (first !== undefined) for (const row of renderUnicodeCompact(first).split("\n")) say(`  ${row}`);
  say(`  ${paint.dim("Changes are built as you save. Ctrl-C stops it.")}`);
  say("");
}

function addressesOfThisMachine(): string[] {
  const addresses = lanAddresses(networkInterfaces());
  if (addresses.length > 0) return addresses;
  throw new AtollError(
    "COMMAND_USAGE",
    "This machine has no address on a local network. Connect it, or leave out --lan.",
  );
}

function originOf({ port }: RunningDev): string {
  return `http://localhost:${port}`;
}

function readPort(text: string | boolean | undefined): number {
  if (typeof text !== "string") return DEFAULT_PORT;
  if (/^\d{1,5}$/.test(text) && Number(text) <= 65_535) return Number(text);
  throw new AtollError("COMMAND_USAGE", `--port is "${text.slice(0, 40)}". Write a number from 0 to 65535.`);
}

function untilAborted(signal: AbortSignal): Promise<void> {
  return new Promise((done) => {
    if (signal.aborted) done();
    signal.addEventListener("abort", () => done(), { once: true });
  });
}

function timeOfDay(): string {
  return new Date().toTimeString().slice(0, 8);
}
