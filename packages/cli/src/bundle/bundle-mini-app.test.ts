import { createHash } from "node:crypto";
import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { runInNewContext } from "node:vm";

import { describe, expect, it } from "vitest";

import { createTempProject } from "../testing/temp-project.ts";
import { bundleMiniApp } from "./bundle-mini-app.ts";

type Definition = { name: string; modules: string[]; exports: Record<string, unknown>; asked: string[] };

/** Evaluates a bundle as the prelude would, with stand-ins for the host's modules. */
function define(code: string): Definition {
  const seen: Definition[] = [];
  runInNewContext(code, {
    __atoll_define(name: string, modules: string[], factory: (require: unknown, exports: object) => void) {
      const definition: Definition = { name, modules, exports: {}, asked: [] };
      seen.push(definition);
      const require = (module: string) => {
        definition.asked.push(module);
        return {
          Text: "Text",
          jsx: (type: unknown, props: unknown) => ({ type, props }),
          useState: () => [],
        };
      };
      factory(require, definition.exports);
    },
  });
  expect(seen).toHaveLength(1);
  return seen[0] ?? expect.fail("The bundle defined nothing.");
}

async function bytesOf(dir: string): Promise<Map<string, string>> {
  const entries = await readdir(dir, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const pairs = files.map(
    async (file) => [file.slice(dir.length), (await readFile(file)).toString("base64")] as const,
  );
  return new Map(await Promise.all(pairs));
}

describe("bundleMiniApp", () => {
  it("writes one call of __atoll_define that exports the component", async () => {
    await using project = await createTempProject();
    const report = await bundleMiniApp({ projectDir: project.dir });
    const code = await readFile(join(project.dir, "dist/main.jsbundle"), "utf8");
    const main = define(code);
    expect(main.name).toBe("main");
    expect(main.modules).toEqual(["@atoll/sdk/ui", "react/jsx-runtime"]);
    expect(report.modules).toEqual(main.modules);
    expect(main.asked.toSorted()).toEqual(main.modules);
    const App = main.exports["default"] as () => unknown;
    expect(App()).toEqual({ type: "Text", props: { children: "Hello" } });
  });

  it("writes manifest, script, map and digests of each", async () => {
    await using project = await createTempProject();
    const report = await bundleMiniApp({ projectDir: project.dir });
    const dist = join(project.dir, "dist");
    expect(report.files.map((file) => file.path)).toEqual([
      "integrity.json",
      "main.jsbundle",
      "main.jsbundle.map",
      "manifest.json",
    ]);
    const integrity = JSON.parse(await readFile(join(dist, "integrity.json"), "utf8"));
    const code = await readFile(join(dist, "main.jsbundle"));
    expect(integrity.builder).toEqual({ name: "@atoll/cli", version: "0.1.0" });
    expect(integrity.files["main.jsbundle"]).toEqual({
      sha256: createHash("sha256").update(code).digest("hex"),
      bytes: code.length,
    });
    expect(Object.keys(integrity.files)).toEqual(["main.jsbundle", "main.jsbundle.map", "manifest.json"]);
  });

  it("gives the same bytes for the same input, wherever it lies", async () => {
    const main = `import { create } from "zustand"; import { format } from "date-fns"; import { Text } from "@atoll/sdk/ui";
      import logo from "../assets/logo.png";
      const use = create<{ day: string }>(() => ({ day: format(new Date(0), "yyyy") }));
      export default function App() { return <Text>{use((s) => s.day)}{logo}</Text>; }`;
    const files = { "src/main.tsx": main, "assets/logo.png": new Uint8Array([137, 80, 78, 71]) };
    await using one = await createTempProject(files);
    await using two = await createTempProject(files);
    await bundleMiniApp({ projectDir: one.dir });
    await bundleMiniApp({ projectDir: two.dir });
    const [first, second] = [await bytesOf(join(one.dir, "dist")), await bytesOf(join(two.dir, "dist"))];
    expect(first.size).toBe(5);
    expect(second).toEqual(first);
    await bundleMiniApp({ projectDir: one.dir });
    expect(await bytesOf(join(one.dir, "dist"))).toEqual(first);
  });

  it("bundles packages from npm for production and leaves React to the host", async () => {
    await using project = await createTempProject({
      "src/main.tsx": `import { create } from "zustand";
        import { format } from "date-fns";
        const use = create(() => ({ day: format(0, "yyyy") }));
        if (process.env.NODE_ENV !== "production") throw new Error("development");
        export default function App() { return use((state) => state.day); }`,
    });
    const report = await bundleMiniApp({ projectDir: project.dir });
    const code = await readFile(join(project.dir, "dist/main.jsbundle"), "utf8");
    expect(report.modules).toEqual(["react"]);
    expect(code).not.toContain("NODE_ENV");
    expect(code).not.toContain("import.meta");
    expect(code).not.toContain("development");
    const map = JSON.parse(await readFile(join(project.dir, "dist/main.jsbundle.map"), "utf8"));
    expect(map.sources).toContain("src/main.tsx");
    expect(map.sources).toContain("node_modules/zustand/esm/vanilla.mjs");
  });

  it("maps the script's positions to the sources, below the wrapper's own line", async () => {
    const { SourceMap } = await import("node:module");
    await using project = await createTempProject({
      "src/main.tsx": `export default function App() {\n  throw new Error("here it is");\n}\n`,
    });
    await bundleMiniApp({ projectDir: project.dir });
    const code = await readFile(join(project.dir, "dist/main.jsbundle"), "utf8");
    const map = new SourceMap(
      JSON.parse(await readFile(join(project.dir, "dist/main.jsbundle.map"), "utf8")),
    );
    const line = code.split("\n").findIndex((text) => text.includes("here it is"));
    const column = (code.split("\n")[line] ?? "").indexOf("new Error");
    expect(map.findEntry(line, column)).toMatchObject({ originalSource: "src/main.tsx", originalLine: 1 });
  });

  it("understands the development JSX runtime of a package", async () => {
    await using project = await createTempProject({
      "src/main.tsx": `import { jsxDEV } from "react/jsx-dev-runtime";
        export default () => jsxDEV("Text", { children: "dev" }, undefined, false);`,
    });
    const report = await bundleMiniApp({ projectDir: project.dir });
    expect(report.modules).toEqual(["react/jsx-runtime"]);
    const main = define(await readFile(join(project.dir, "dist/main.jsbundle"), "utf8"));
    expect((main.exports["default"] as () => unknown)()).toEqual({
      type: "Text",
      props: { children: "dev" },
    });
  });

  it("ignores a tsconfig.json that would leave JSX as it is", async () => {
    await using project = await createTempProject({
      "tsconfig.json": JSON.stringify({ compilerOptions: { jsx: "preserve", target: "es5" } }),
    });
    const report = await bundleMiniApp({ projectDir: project.dir });
    expect(report.modules).toContain("react/jsx-runtime");
  });

  it("keeps the script readable when asked not to minify", async () => {
    await using project = await createTempProject();
    await bundleMiniApp({ projectDir: project.dir, minify: false });
    expect(await readFile(join(project.dir, "dist/main.jsbundle"), "utf8")).toContain("function App()");
  });

  it("names images by their bytes and puts the icon under its new name", async () => {
    const logo = new Uint8Array([137, 80, 78, 71, 1]);
    await using project = await createTempProject(
      {
        "src/main.tsx": `import logo from "../assets/My Logo.PNG"; export default () => logo;`,
        "assets/My Logo.PNG": logo,
        "assets/icon.png": logo,
        "assets/unused.png": logo,
      },
      { icon: "assets/icon.png" },
    );
    const report = await bundleMiniApp({ projectDir: project.dir });
    const hash = createHash("sha256").update(logo).digest("hex").slice(0, 10);
    const main = define(await readFile(join(project.dir, "dist/main.jsbundle"), "utf8"));
    expect((main.exports["default"] as () => unknown)()).toBe(`assets/my-logo-${hash}.png`);
    const manifest = JSON.parse(await readFile(join(project.dir, "dist/manifest.json"), "utf8"));
    expect(manifest.icon).toBe(`assets/icon-${hash}.png`);
    const images = report.files.filter((file) => file.path.startsWith("assets/"));
    expect(images.map((file) => file.path)).toEqual([manifest.icon, `assets/my-logo-${hash}.png`]);
  });

  it("removes what an earlier build left", async () => {
    await using project = await createTempProject({
      "src/main.tsx": `import logo from "../assets/logo.png"; export default () => logo;`,
      "assets/logo.png": "one",
    });
    await bundleMiniApp({ projectDir: project.dir });
    await writeFile(join(project.dir, "assets/logo.png"), "two");
    await bundleMiniApp({ projectDir: project.dir });
    expect(await readdir(join(project.dir, "dist/assets"))).toHaveLength(1);
  });

  it("refuses to replace a folder that is no package", async () => {
    await using project = await createTempProject();
    await mkdir(join(project.dir, "mine"));
    await writeFile(join(project.dir, "mine/thesis.txt"), "precious");
    await expect(bundleMiniApp({ projectDir: project.dir, outDir: "mine" })).rejects.toMatchObject({
      code: "BUNDLE_FAILED",
      message: expect.stringContaining("thesis.txt"),
    });
    expect(await readdir(join(project.dir, "mine"))).toEqual(["thesis.txt"]);
    await rm(join(project.dir, "mine"), { recursive: true });
  });

  it("writes nothing when the build fails", async () => {
    await using project = await createTempProject({ "src/main.tsx": "export default (" });
    await expect(bundleMiniApp({ projectDir: project.dir })).rejects.toMatchObject({ code: "BUNDLE_FAILED" });
    expect(await readdir(project.dir)).not.toContain("dist");
  });
});
