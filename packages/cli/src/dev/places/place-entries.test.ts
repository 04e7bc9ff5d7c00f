import { createContext, runInContext } from "node:vm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { parseBundleMap } from "@atoll/simulator/source-places";
import type { BundleMap } from "@atoll/simulator/source-places";
import { buildMiniApp } from "../../bundle/build-mini-app.ts";
import { createDevCompiler } from "../build/dev-compiler.ts";
import { createTempProject } from "../../testing/temp-project.ts";
import type { TempProject } from "../../testing/temp-project.ts";
import { placeEntry } from "./place-entries.ts";

const MAIN = `import { deep } from "./deep.ts";

export default function App() {
  console.log("hello", 7);
  return deep();
}
`;
const DEEP = `export function deep() {\n  const nothing = undefined;\n  throw new Error(\`no \${nothing}\`);\n}\n`;

let project: TempProject;
let map: BundleMap;
const logged: unknown[][] = [];
let stack = "";

beforeAll(async () => {
  project = await createTempProject({ "src/main.tsx": MAIN, "src/deep.ts": DEEP });
  const compiler = createDevCompiler();
  const { files } = await buildMiniApp({ projectDir: project.dir, compile: compiler.compile });
  await compiler.dispose();
  map = parseBundleMap(Buffer.from(files.get("main.jsbundle.map") ?? []).toString());
  run(Buffer.from(files.get("main.jsbundle") ?? []).toString());
});
afterAll(() => project[Symbol.asyncDispose]());

/** Runs the bundle and its component, with V8's stacks named as QuickJS names them: the caller on the second line. */
function run(bundle: string): void {
  const define = (_name: string, _modules: unknown, factory: (require: unknown, exports: object) => void) => {
    const exports: { default?: () => void } = {};
    factory(() => ({}), exports);
    try {
      exports.default?.();
    } catch (error) {
      stack = String((error as Error).stack);
    }
  };
  const console = { log: (...values: unknown[]) => void logged.push(values) };
  const realm = createContext({ __atoll_define: define, console });
  // V8 begins a stack with the message, QuickJS with the first call.
  runInContext(
    "Error.prepareStackTrace = (error, calls) => calls.map((call) => '    at ' + call).join('\\n')",
    realm,
  );
  runInContext(bundle, realm, { filename: "main.jsbundle" });
}

describe("places", () => {
  it("tell where a text was logged, and leave the text as it was", () => {
    const entry = placeEntry({ kind: "log", level: "info", text: logged[0]?.join(" ") ?? "" }, map);
    expect(entry.text).toBe("hello 7");
    expect(entry.frame).toMatchObject({ file: "src/main.tsx", line: 4 });
    expect(entry.frame?.lines.map(({ text }) => text)).toContain('  console.log("hello", 7);');
  });

  it("tell where an error was thrown, by its message's and its stack's own files", () => {
    const entry = placeEntry({ kind: "report", message: "no undefined", stack }, map);
    expect(entry.frame).toMatchObject({ file: "src/deep.ts", line: 3 });
    expect(entry.stack).toContain("src/deep.ts:3:");
    expect(entry.stack).toContain("src/main.tsx:5:");
    expect(entry.stack).not.toMatch(/main\.jsbundle:(?!1:1\b)/);
  });

  it("leave out the calls inside of the prelude, and say what React's numbers mean", () => {
    const detail =
      "Minified React error #310; visit https://react.dev for the full message or use the non-minified dev environment for full errors and additional helpful warnings.\n    at Cr (/assets/prelude-1-4e8.js:9:19504)\n    at call (native)";
    const entry = placeEntry({ kind: "end", code: "GUEST_ERROR", message: "Ended.", detail }, map);
    expect(entry.stack).toMatch(/^A component called more hooks than the last time\./);
    expect(entry.stack.split("\n")).toHaveLength(1);
  });

  it("leave out the calls inside of the prelude of an error that was logged, and keep its fields", () => {
    const text =
      "failed: TypeError: no\n    at py (/assets/prelude-1-4e8.js:18:35)\n    at fy (/assets/prelude-1-4e8.js:18:34) {\n  code: 'X'\n}";
    const entry = placeEntry({ kind: "log", level: "error", text }, map);
    expect(entry.text).toBe("failed: TypeError: no {\n  code: 'X'\n}");
  });

  it("stay as they are for a build that is not known any more, and for places that no build has", () => {
    const told = { kind: "report", message: "m", stack: "at f (main.jsbundle:9999:1)" } as const;
    expect(placeEntry(told, undefined)).toEqual({ text: "m", stack: told.stack, frame: null });
    expect(placeEntry(told, map).frame).toBe(null);
  });
});
