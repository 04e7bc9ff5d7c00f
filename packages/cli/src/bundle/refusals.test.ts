import { symlink } from "node:fs/promises";
import { join } from "node:path";

import { AtollError } from "@atoll/protocol";
import { describe, expect, it } from "vitest";

import { createTempProject } from "../testing/temp-project.ts";
import { bundleMiniApp } from "./bundle-mini-app.ts";
import { problemsOf } from "./problem.ts";
import type { Problem } from "./problem.ts";

type Files = Parameters<typeof createTempProject>[0];

async function refusal(files: Files, manifest: object = {}): Promise<AtollError> {
  await using project = await createTempProject(files, manifest);
  const error: unknown = await bundleMiniApp({ projectDir: project.dir }).then(
    () => null,
    (reason: unknown) => reason,
  );
  return error instanceof AtollError ? error : expect.fail(`Expected a refusal, got ${String(error)}`);
}

async function problem(files: Files, manifest: object = {}): Promise<Problem> {
  const problems = problemsOf(await refusal(files, manifest));
  expect(problems).toHaveLength(1);
  return problems[0] ?? expect.fail("No problem was reported.");
}

function main(code: string): Files {
  return { "src/main.tsx": `${code}\nexport default function App() { return null; }\n` };
}

describe("what cannot be bundled", () => {
  it("a folder that is not there", async () => {
    await expect(bundleMiniApp({ projectDir: "/nonexistent/app" })).rejects.toMatchObject({
      code: "BUNDLE_FAILED",
      message: expect.stringContaining("/nonexistent/app"),
    });
  });

  it("a manifest that is not JSON", async () => {
    expect((await refusal({ "manifest.json": "{ // no\n}" })).code).toBe("MANIFEST_NOT_JSON");
  });

  it("a manifest with a wrong field, which is named", async () => {
    const error = await refusal({}, { id: "Not An Id" });
    expect(error.code).toBe("MANIFEST_INVALID");
    expect(error.message).toContain("id");
  });

  it("a manifest beyond its cap", async () => {
    const error = await refusal({ "manifest.json": `{"name":"${"x".repeat(70_000)}"}` });
    expect(error.code).toBe("MANIFEST_TOO_LARGE");
  });

  it("an entry that is missing", async () => {
    expect(await problem({}, { entry: "src/other.tsx" })).toMatchObject({
      code: "BUNDLE_FAILED",
      message: expect.stringContaining("src/other.tsx"),
      hint: expect.stringContaining("entry"),
    });
  });

  it("an entry that a link leads out of the project", async () => {
    await using other = await createTempProject();
    await using project = await createTempProject({}, { entry: "src/link.tsx" });
    await symlink(join(other.dir, "src/main.tsx"), join(project.dir, "src/link.tsx"));
    await expect(bundleMiniApp({ projectDir: project.dir })).rejects.toMatchObject({ code: "BUNDLE_FAILED" });
  });

  it("an entry without a default export", async () => {
    expect(await problem({ "src/main.tsx": "export const App = 1;" })).toMatchObject({
      code: "BUNDLE_FAILED",
      message: expect.stringContaining("no default export"),
    });
  });

  it("a syntax error, at its place", async () => {
    expect(await problem(main("const = 1;"))).toMatchObject({
      code: "BUNDLE_FAILED",
      at: { file: "src/main.tsx", line: 1, column: 7, lineText: "const = 1;" },
    });
  });

  it("react-native, with the kit's component for each name imported", async () => {
    const found = await problem(
      main(`// first\nimport {\n  View as V,\n  FlatList,\n} from "react-native";\nV;\nFlatList;`),
    );
    expect(found).toMatchObject({ code: "IMPORT_NOT_ALLOWED", at: { file: "src/main.tsx", line: 5 } });
    expect(found.hint).toContain("View → Stack, Row, Box or Card");
    expect(found.hint).toContain("FlatList → VirtualList");
    expect(found.hint).toContain("@atoll/sdk/ui");
  });

  it.each([
    [`import fs from "node:fs"; fs;`, "platform.storage"],
    [`import { readFile } from "fs/promises"; readFile;`, "platform.storage"],
    [`const http = require("https"); http;`, "allowedDomains"],
    [`import { createRoot } from "react-dom/client"; createRoot;`, "@atoll/sdk/ui"],
    [`import { createHost } from "@atoll/host"; createHost;`, "@atoll/sdk"],
    [`import { View } from "@atoll/sdk/react-native"; View;`, "compat"],
    [`const name = "x"; import(name + Math.random());`, "string"],
    [`const name = "x" + Math.random(); require(name);`, "string"],
    [`import x from "https://esm.sh/lodash"; x;`, "npm"],
    [`eval("1 + 1");`, "JSON.parse"],
    [`(0, eval)("1 + 1");`, "JSON.parse"],
    [`new Function("return this")();`, "JSON.parse"],
    [`import "./style.css";`, "props"],
    [`import icon from "./icon.svg"; icon;`, "PNG"],
    [`import font from "./font.woff2"; font;`, "host's fonts"],
  ])("%s", async (code, hint) => {
    const files = { ...main(code), "src/style.css": "a{}", "src/icon.svg": "<svg/>", "src/font.woff2": "f" };
    const found = await problem(files);
    expect(found).toMatchObject({ code: "IMPORT_NOT_ALLOWED", at: { file: "src/main.tsx", line: 1 } });
    expect(found.hint).toContain(hint);
  });

  it("a package that needs react-native, which is named", async () => {
    const error = await refusal(main(`import Svg from "react-native-svg"; Svg;`));
    expect(error.code).toBe("IMPORT_NOT_ALLOWED");
    expect(error.message).toContain('imported by the package "react-native-svg"');
  });

  it("a file and a package that do not exist, both in one error", async () => {
    const error = await refusal(main(`import "./gone";\nimport "left-padz";`));
    expect(problemsOf(error).map((entry) => [entry.code, entry.at?.line, entry.hint])).toEqual([
      ["BUNDLE_FAILED", 1, "Check the path and the name of the file."],
      ["BUNDLE_FAILED", 2, "Run `npm install left-padz` if it is a package."],
    ]);
    expect(error.message).toContain("src/main.tsx:2:8");
  });

  it("a script beyond its cap", async () => {
    const noise = `export default () => ${JSON.stringify("x".repeat(2 * 1024 * 1024))};`;
    const found = await problem({ "src/main.tsx": noise });
    expect(found).toMatchObject({ code: "BUNDLE_TOO_LARGE", message: expect.stringContaining("2.00 MiB") });
  });
});

describe("what is allowed although it looks odd", () => {
  it("words of dynamic code in strings, locals and comments", async () => {
    await using project = await createTempProject({
      "src/main.tsx": `// eval("x")
        const text = "new Function('x') eval(1)";
        function call(Function: (x: string) => string) { return Function(text); }
        export default () => call((x) => x) + typeof eval;`,
    });
    expect((await bundleMiniApp({ projectDir: project.dir })).warnings).toEqual([]);
  });

  it("dynamic code in a package is a warning, at its place", async () => {
    await using project = await createTempProject({
      "src/main.tsx": `import { get } from "../lib/node_modules/odd/index.js"; export default () => get();`,
      "lib/node_modules/odd/index.js": `export function get() {\n  return Function("return this")();\n}\n`,
    });
    const report = await bundleMiniApp({ projectDir: project.dir });
    expect(report.warnings).toMatchObject([{ at: { file: "node_modules/odd/index.js", line: 2 } }]);
  });

  it("a Node.js module that a package asks for inside try", async () => {
    await using project = await createTempProject({
      "src/main.tsx": `import { get } from "../lib/node_modules/odd/index.js"; export default () => get();`,
      "lib/node_modules/odd/index.js": `export function get() { try { return require("fs"); } catch { return null; } }`,
    });
    await expect(bundleMiniApp({ projectDir: project.dir })).resolves.toMatchObject({ modules: [] });
  });

  it("types of react-native, which leave no import", async () => {
    await using project = await createTempProject(
      main(`import type { ViewProps } from "react-native"; let p: ViewProps | null = null; p;`),
    );
    await expect(bundleMiniApp({ projectDir: project.dir })).resolves.toMatchObject({ modules: [] });
  });
});

describe("compat.reactNative", () => {
  const manifest = { compat: { reactNative: true } };

  it("takes react-native as the subset", async () => {
    await using project = await createTempProject(
      { "src/main.tsx": `import { View } from "react-native"; export default () => <View />;` },
      manifest,
    );
    const report = await bundleMiniApp({ projectDir: project.dir });
    expect(report.modules).toEqual(["@atoll/sdk", "react", "react/jsx-runtime"]);
  });

  it("refuses styles outside of the subset, at their places, with what to use instead", async () => {
    const error = await refusal(
      main(
        `import { StyleSheet, View } from "react-native";\nexport const a = <View style={[{ zIndex: 1 }, { flex: 1 }]} />;\n` +
          `export const styles = StyleSheet.create({\n  menu: { position: "absolute", padding: 4, top: 0 },\n});`,
      ),
      manifest,
    );
    expect(
      problemsOf(error).map(({ code, at }) => [code, at?.line, at?.lineText.trim().slice(0, 4)]),
    ).toEqual([
      ["STYLE_NOT_ALLOWED", 2, "expo"],
      ["STYLE_NOT_ALLOWED", 4, "menu"],
      ["STYLE_NOT_ALLOWED", 4, "menu"],
    ]);
    expect(error.message).toContain("FixedBottomCTA");
    expect(error.message).toContain("src/main.tsx:4:11");
  });

  it("lets names of styles be where they are no styles", async () => {
    await using project = await createTempProject(
      main(`export const place = { position: 3, top: 1 }; export const style = { position: "relative" };`),
      manifest,
    );
    await expect(bundleMiniApp({ projectDir: project.dir })).resolves.toMatchObject({ warnings: [] });
  });

  it("refuses names outside of the subset, with the kit's component", async () => {
    const found = await problem(
      main(`import { View, SectionList } from "react-native"; View; SectionList;`),
      manifest,
    );
    expect(found).toMatchObject({ code: "IMPORT_NOT_ALLOWED", at: { file: "src/main.tsx", line: 1 } });
    expect(found.hint).toContain("VirtualList");
  });
});
