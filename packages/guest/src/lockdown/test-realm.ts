import { execFile } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import variant from "@jitl/quickjs-wasmfile-release-sync";
import { transform } from "@swc/core";
import type { Options } from "@swc/core";
import { build } from "esbuild";
import { newQuickJSWASMModuleFromVariant } from "quickjs-emscripten-core";

/** What a bundle sent by its one import, in order. */
export type Sent = readonly string[];

/**
 * An engine for tests: a fresh realm evaluates a bundle, then `guest`, the body of a sloppy function as a mini-app might
 * write it, then calls the bundle's export `finish`; all jobs run. The guest's outcome is sent too.
 */
export type TestEngine = { readonly name: string; run(bundle: string, guest?: string): Promise<Sent> };

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

/** A script that is a function of `send`. The guest's code is no part of the bundle's function, so it sees globals only. */
export function script(bundle: string, guest: string): string {
  return `(function (send) {
    (function (boot, guest) {
      "use strict";
      var atoll = boot(send);
      var outcome;
      try { outcome = "returned " + guest(); } catch (error) { outcome = "threw " + (error && error.name); }
      send(outcome);
      if (atoll.finish) atoll.finish();
    })(function (__send) {
      "use strict";
      var module = { exports: {} }, exports = module.exports;
      ${bundle}
      return module.exports;
    }, function () { ${guest}\n });
  })`;
}

export const quickJs: TestEngine = {
  name: "QuickJS",
  async run(bundle, guest = "") {
    const quickjs = await newQuickJSWASMModuleFromVariant(variant);
    const context = quickjs.newContext();
    const sent: string[] = [];
    const send = context.newFunction("send", (text) => void sent.push(context.getString(text)));
    const main = context.unwrapResult(context.evalCode(script(bundle, guest)));
    context.unwrapResult(context.callFunction(main, context.undefined, send));
    context.unwrapResult(context.runtime.executePendingJobs(-1));
    return sent;
  },
};

/** What Hermes 0.12 cannot parse or gets wrong. Not all of ES2015: the helper for `typeof` reads a property, which a Proxy can trap. */
const LOWERED = [
  "transform-classes",
  "transform-block-scoping",
  "transform-class-properties",
  "transform-class-static-block",
  "transform-private-methods",
  "transform-private-property-in-object",
  "transform-async-to-generator",
  "transform-async-generator-functions",
  "transform-arrow-functions",
];

const lowered = new Map<string, Promise<string>>();

/** Helpers of the compiler stay inside the bundle's function, where they are put as they stand at its top. */
function lower(bundle: string): Promise<string> {
  const options: Options = {
    isModule: false,
    env: { targets: { chrome: "130" }, include: [...LOWERED] },
    jsc: { parser: { syntax: "ecmascript" }, externalHelpers: false },
  };
  const known = lowered.get(bundle) ?? transform(bundle, options).then(({ code }) => code);
  lowered.set(bundle, known);
  return known;
}

/** The Hermes VM of npm, bytecode 89; it parses no classes, so the bundle is lowered first. */
export const hermesCli: TestEngine = {
  name: "Hermes 0.12",
  async run(bundle, guest = "") {
    const source = script(await lower(bundle), guest);
    const folder = mkdtempSync(join(tmpdir(), "atoll-hermes-"));
    try {
      const file = join(folder, "script.js");
      writeFileSync(file, `${source}(print);`);
      const { stdout } = await execute(tool("hermes-engine-cli", "hermes"), [file], { timeout: 60_000 });
      return stdout.split("\n").filter((line) => line !== "");
    } finally {
      rmSync(folder, { recursive: true });
    }
  },
};

const execute = promisify(execFile);

/** Compiles a bundle, as it is, with the compiler that devices' bytecode comes from. Throws with its words if it refuses. */
export async function compileForDevices(bundle: string): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "atoll-hermesc-"));
  try {
    const file = join(folder, "script.js");
    writeFileSync(file, script(bundle, ""));
    const flags = ["-w", "-Xes6-block-scoping", "-emit-binary", "-out", join(folder, "script.hbc")];
    await execute(tool("hermes-compiler/hermesc", "hermesc"), [...flags, file], { timeout: 60_000 });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** A program of an npm package that ships one for each platform. */
function tool(folder: string, name: string): string {
  const platforms: Partial<Record<NodeJS.Platform, string>> = {
    linux: `linux64-bin/${name}`,
    darwin: `osx-bin/${name}`,
    win32: `win64-bin/${name}.exe`,
  };
  const file = `../../../../node_modules/${folder}/${platforms[process.platform]}`;
  return fileURLToPath(new URL(file, import.meta.url));
}
