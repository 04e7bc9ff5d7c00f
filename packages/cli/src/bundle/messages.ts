import { isErrorCode } from "@atoll/protocol";
import type { Message, PartialMessage } from "esbuild";

import { nodeBuiltinMessage } from "./import-rules.ts";
import type { Problem } from "./problem.ts";
import { reactNativeHint } from "./react-native-hints.ts";
import { projectPath } from "./wrapper.ts";

const DYNAMIC = new Set(["unsupported-dynamic-import", "unsupported-require-call", "indirect-require"]);

/** An esbuild message as one of our problems, in words for creators. */
export function toProblem(message: Message): Problem {
  const at = place(message);
  const problem = translate(message);
  return at === undefined ? problem : { ...problem, at };
}

function translate(message: Message): Problem {
  const own = fromDetail(message);
  if (own !== null) return own;
  if (DYNAMIC.has(message.id)) return dynamicImport();
  return (
    unresolved(message.text) ??
    missingExport(message.text) ?? { code: "BUNDLE_FAILED", message: message.text }
  );
}

function fromDetail(message: PartialMessage): Problem | null {
  const detail: unknown = message.detail;
  if (typeof detail !== "object" || detail === null || !("hint" in detail)) return null;
  const code = "code" in detail && isErrorCode(detail.code) ? detail.code : "IMPORT_NOT_ALLOWED";
  return { code, message: message.text ?? "", hint: String(detail.hint) };
}

function dynamicImport(): Problem {
  return {
    code: "IMPORT_NOT_ALLOWED",
    message: "The module to import is only known at run time, so it cannot be part of the bundle.",
    hint: 'Write the name as a string: import("./file.ts").',
  };
}

function unresolved(text: string): Problem | null {
  const path = /^Could not resolve "(.*)"$/.exec(text)?.[1];
  if (path === undefined) return null;
  const builtin = nodeBuiltinMessage(path);
  if (builtin !== null) return fromDetail(builtin);
  const relative = path.startsWith(".") || path.startsWith("/");
  return {
    code: "BUNDLE_FAILED",
    message: `"${path}" was not found.`,
    hint: relative
      ? "Check the path and the name of the file."
      : `Run \`npm install ${path}\` if it is a package.`,
  };
}

function missingExport(text: string): Problem | null {
  const match = /^No matching export in "(.*)" for import "(.*)"$/.exec(text);
  const [, file = "", name = ""] = match ?? [];
  if (match === null) return null;
  if (file === "atoll:react-native") return outsideSubset(name);
  if (name !== "default") {
    return { code: "BUNDLE_FAILED", message: `"${file}" has no export "${name}".`, hint: "Check the name." };
  }
  return {
    code: "BUNDLE_FAILED",
    message: `"${file}" has no default export.`,
    hint: "The entry exports the mini-app's component: export default function App() { … }",
  };
}

function outsideSubset(name: string): Problem {
  const instead = reactNativeHint([name]);
  return {
    code: "IMPORT_NOT_ALLOWED",
    message: `"${name}" is not in the subset of "react-native" that mini-apps have.`,
    hint: `Draw with "@atoll/sdk/ui"${instead === null ? "" : `: ${instead}`}.`,
  };
}

function place(message: Message): Problem["at"] {
  const { location } = message;
  if (location === null) return undefined;
  const file = projectPath(location.file);
  // The generated entry is ours: a place in it would only confuse.
  if (file === "atoll-entry.js") return undefined;
  return { file, line: location.line, column: location.column + 1, lineText: location.lineText };
}
