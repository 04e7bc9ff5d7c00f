import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import variant from "@jitl/quickjs-wasmfile-release-sync";
import { transform } from "@swc/core";
import { build } from "esbuild";
import { newQuickJSWASMModuleFromVariant } from "quickjs-emscripten-core";

/** What a script evaluated in an engine sent by its one import, in order. */
export type Sent = readonly string[];

/** An engine for tests: evaluates a bundle, runs all its jobs, and gives what it sent. */
export type TestEngine = { readonly name: string; run(source: string): Promise<Sent> };

const BEFORE = '(function(__send){"use strict";var module={exports:{}},exports=module.exports;';
const AFTER = "return module.exports})";

/** Bundles guest code to the inside of a function of `__send`. */
export async function bundleGuest(entry: URL): Promise<string> {
  const result = await build({
    entryPoints: [fileURLToPath(entry)],
    bundle: true,
    write: false,
    format: "cjs",
    platform: "neutral",
    mainFields: ["module", "main"],
    target: "es2022",
    charset: "ascii",
  });
  return result.outputFiles[0]?.text ?? "";
}

export const quickJs: TestEngine = {
  name: "QuickJS",
  async run(source) {
    const quickjs = await newQuickJSWASMModuleFromVariant(variant);
    const context = quickjs.newContext();
    const sent: string[] = [];
    const send = context.newFunction("send", (text) => void sent.push(context.getString(text)));
    const boot = context.unwrapResult(context.evalCode(BEFORE + source + AFTER));
    context.unwrapResult(context.callFunction(boot, context.undefined, send));
    context.unwrapResult(context.runtime.executePendingJobs(-1));
    return sent;
  },
};

/** The Hermes VM of npm, bytecode 89; it parses no classes, so the script is lowered first. */
export const hermesCli: TestEngine = {
  name: "Hermes 0.12",
  async run(source) {
    const lowered = await transform(source, {
      isModule: false,
      jsc: { target: "es5", parser: { syntax: "ecmascript" }, externalHelpers: false },
    });
    const folder = mkdtempSync(join(tmpdir(), "atoll-hermes-"));
    try {
      const file = join(folder, "script.js");
      // Wrapped after lowering: the compiler's helpers are functions at the top, and must not be globals.
      writeFileSync(file, `${BEFORE}${lowered.code}${AFTER}(print);`);
      const output = execFileSync(hermesPath(), [file], {
        encoding: "utf8",
        stdio: ["ignore", "pipe", "pipe"],
        timeout: 60_000,
      });
      return output.split("\n").filter((line) => line !== "");
    } finally {
      rmSync(folder, { recursive: true });
    }
  },
};

function hermesPath(): string {
  const folders: Partial<Record<NodeJS.Platform, string>> = {
    linux: "linux64-bin/hermes",
    darwin: "osx-bin/hermes",
    win32: "win64-bin/hermes.exe",
  };
  const file = `../../../../node_modules/hermes-engine-cli/${folders[process.platform]}`;
  return fileURLToPath(new URL(file, import.meta.url));
}
