import { readFile } from "node:fs/promises";
import { isBuiltin } from "node:module";

import type { ErrorCode } from "@atoll/protocol";
import type { PartialMessage, Plugin } from "esbuild";

import { isHostModule, REACT_NATIVE_SUBSET } from "./host-modules.ts";
import { importedNames, reactNativeHint } from "./react-native-hints.ts";

/** Marks an esbuild message as one of ours; `hint` travels in it. */
export type ProblemDetail = { readonly code: ErrorCode; readonly hint: string };

const VIRTUAL = "atoll";
const VIRTUAL_SOURCE: { readonly [name: string]: string } = {
  "react/jsx-dev-runtime": `export { Fragment, jsx as jsxDEV } from "react/jsx-runtime";`,
  "react-native": `export * from "${REACT_NATIVE_SUBSET}";`,
};

/** Where packages are looked for: the SDK is the one that the creator installed. */
type Importer = { readonly resolveDir: string };

/** esbuild plugin: leaves the host's modules outside of the bundle and refuses what cannot run in the sandbox. */
export function importRules(options: { readonly reactNative: boolean }): Plugin {
  return {
    name: "atoll-imports",
    setup(build) {
      build.onResolve({ filter: /^(react|react-dom|react-native|@atoll\/[^/]+)(\/|$)/ }, async (args) => {
        if (isHostModule(args.path)) {
          return { path: args.path, external: true, sideEffects: false };
        }
        if (args.path === "react/jsx-dev-runtime" || (args.path === "react-native" && options.reactNative)) {
          const pluginData: Importer = { resolveDir: args.resolveDir };
          return { path: args.path, namespace: VIRTUAL, sideEffects: false, pluginData };
        }
        if (args.path === REACT_NATIVE_SUBSET && options.reactNative) return undefined;
        const message = await refuse(args.path, args.importer);
        return message === null ? undefined : { errors: [message] };
      });
      build.onResolve({ filter: /^(https?:|data:|file:|\/\/)/ }, (args) => ({
        errors: [
          notAllowed(
            `"${args.path.slice(0, 80)}" is loaded from an address.`,
            "Install the package from npm, or keep the file in the project.",
          ),
        ],
      }));
      build.onLoad({ filter: /.*/, namespace: VIRTUAL }, (args) => ({
        contents: VIRTUAL_SOURCE[args.path] ?? "",
        loader: "js",
        ...(args.pluginData as Importer),
      }));
    },
  };
}

/** The message for a module that could not be resolved, when it is one of Node.js; else null. */
export function nodeBuiltinMessage(path: string): PartialMessage | null {
  if (!isBuiltin(path)) return null;
  return notAllowed(`"${path}" is part of Node.js, which is not in the sandbox.`, builtinHint(path));
}

async function refuse(path: string, importer: string): Promise<PartialMessage | null> {
  if (path === "react-native" || path.startsWith("react-native/")) return refuseReactNative(path, importer);
  if (path === "react-dom" || path.startsWith("react-dom/")) {
    return notAllowed(
      `"${path}" draws into a web page, and a mini-app has none.`,
      `Export a component from the entry and draw with "@atoll/sdk/ui". ${packageAdvice(importer)}`.trim(),
    );
  }
  if (path === REACT_NATIVE_SUBSET) {
    return notAllowed(
      `"${path}" is for mini-apps that say so in their manifest.`,
      `Set "compat": { "reactNative": true } in manifest.json, or draw with "@atoll/sdk/ui".`,
    );
  }
  if (!path.startsWith("@atoll/")) return null;
  return notAllowed(
    `"${path}" is not for mini-apps.`,
    `Use "@atoll/sdk" for the platform and "@atoll/sdk/ui" for components.`,
  );
}

async function refuseReactNative(path: string, importer: string): Promise<PartialMessage> {
  const source = await readFile(importer, "utf8").catch(() => "");
  const instead = reactNativeHint(importedNames(source, path));
  const advice = packageAdvice(importer);
  const draw = `Draw with "@atoll/sdk/ui"${instead === null ? "" : `: ${instead}`}.`;
  return notAllowed(
    `"${path}" cannot be used in a mini-app: it draws native views, which the sandbox does not have.`,
    [draw, advice].filter((text) => text !== "").join(" "),
  );
}

/** For an import inside an installed package, names that package: it is what the creator can change. */
function packageAdvice(importer: string): string {
  const name = /.*[\\/]node_modules[\\/]((?:@[^\\/]+[\\/])?[^\\/]+)/.exec(importer)?.[1];
  return name === undefined ? "" : `It is imported by the package "${name}", which cannot run in a mini-app.`;
}

function builtinHint(path: string): string {
  const name = path.replace(/^node:/, "").split("/")[0];
  if (name === "fs") return "Keep data with `platform.storage`.";
  if (name === "http" || name === "https" || name === "net" || name === "tls") {
    return "Use the global `fetch`, with the domain listed in `network.allowedDomains` of manifest.json.";
  }
  if (name === "crypto") return "Use the global `crypto.getRandomValues`.";
  if (name === "timers") return "Use the global `setTimeout`.";
  if (name === "url") return "Use the global `URL`.";
  return "Use a package made for the web, or one that does without it.";
}

function notAllowed(text: string, hint: string): PartialMessage {
  const detail: ProblemDetail = { code: "IMPORT_NOT_ALLOWED", hint };
  return { text, detail };
}
