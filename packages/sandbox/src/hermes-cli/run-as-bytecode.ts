import { randomBytes } from "node:crypto";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";

import { AtollError } from "@atoll/protocol";

import type { Script } from "../engine.ts";
import { HOST_GLOBALS } from "./host-globals.ts";
import { LIBRARY_SOURCE } from "./library-source.ts";
import { QUOTE_SOURCE } from "./quote-source.ts";
import { spawnHermes } from "./spawn-hermes.ts";
import { toAscii } from "./to-ascii.ts";

export type BytecodeRun = {
  /** Lowered by `lowerForHermes`, as the bundle is. */
  readonly prelude: Script;
  readonly bundle: Script;
  /** What the host says, each in a turn of its own. */
  readonly messages: readonly string[];
};

const HEAP_BYTES = 256 * 1024 * 1024;
const TIMEOUT_MS = 30_000;
const COMPILE = ["-O", "-g0", "-fno-static-builtins", "-emit-binary"];
/** As on a phone, no text becomes code where bytecode runs. */
const RUN = ["-b", "-enable-eval=false"];

/** Connects the prelude and has each message handed over in a task of its own, after the bundle and with all microtasks in between. */
const SHELL_SOURCE = `(function (prefix, quote, connect, messages) {
  "use strict";
  var print = globalThis.print, later = globalThis.setImmediate;
  ${JSON.stringify(HOST_GLOBALS)}.forEach(function (name) { delete globalThis[name]; });
  var receive = connect(function (text) {
    if (typeof text === "string") print(prefix + quote(text));
  });
  messages.forEach(function (text) {
    later(function () { receive(text); });
  });
})`;

/**
 * Compiles a prelude, a bundle and a host's messages into one file of Hermes bytecode, runs it, and returns what it sent. For tests of
 * trusted code: no limits of a sandbox hold. Throws ENGINE_CRASHED with Hermes' own words if it does not compile or an error gets through.
 */
export async function runAsBytecode(run: BytecodeRun): Promise<{ readonly messages: string[] }> {
  const prefix = randomBytes(16).toString("hex");
  const folder = await mkdtemp(join(tmpdir(), "atoll-hermes-"));
  try {
    const [source, bytecode] = [join(folder, "main.js"), join(folder, "main.hbc")];
    await writeFile(source, toProgram(run, prefix));
    await runHermes([...COMPILE, "-out", bytecode, source]);
    const lines = (await runHermes([...RUN, bytecode])).split("\n");
    const said = lines.filter((line) => line.startsWith(prefix));
    return { messages: said.map((line) => String(JSON.parse(line.slice(prefix.length)))) };
  } finally {
    await rm(folder, { recursive: true });
  }
}

function toProgram({ prelude, bundle, messages }: BytecodeRun, prefix: string): string {
  const texts = `[${messages.map(toAscii).join(",")}]`;
  const shell = `${SHELL_SOURCE}("${prefix}", ${QUOTE_SOURCE}, ${prelude.source}, ${texts})`;
  return `${LIBRARY_SOURCE};\n${shell};\n${bundle.source}\n`;
}

async function runHermes(flags: readonly string[]): Promise<string> {
  const child = spawnHermes(flags, HEAP_BYTES);
  const timer = setTimeout(() => child.kill("SIGKILL"), TIMEOUT_MS);
  child.stdin.end();
  const closed = new Promise<number | null>((resolve, reject) => {
    child.on("error", reject).on("close", resolve);
  });
  try {
    const [output, words, status] = await Promise.all([text(child.stdout), text(child.stderr), closed]);
    if (status === 0) return output;
    throw new AtollError(
      "ENGINE_CRASHED",
      `Hermes ended with ${status ?? "a signal"}: ${(output + words).slice(0, 8192)}`,
    );
  } finally {
    clearTimeout(timer);
  }
}
