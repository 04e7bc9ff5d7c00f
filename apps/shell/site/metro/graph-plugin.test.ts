import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "esbuild";
import { describe, expect, it, onTestFinished } from "vitest";
import { metroGraphPlugin } from "./graph-plugin.ts";
import type { MetroGraph, MetroModule } from "./graph.ts";

/** What Metro says of a file: its imports by name, each with what it found. */
type Told = {
  readonly code: string;
  readonly type?: string;
  readonly imports?: readonly (readonly [name: string, path: string | undefined, isEsm?: boolean])[];
};

function graphOf(files: Readonly<Record<string, Told>>): MetroGraph {
  const modules = Object.entries(files).map(([path, { code, type = "js/module", imports = [] }]) => {
    const dependencies = imports.map(([name, absolutePath, isESMImport = true], key) => {
      const found = absolutePath === undefined ? {} : { absolutePath };
      return [String(key), { ...found, data: { name, data: { isESMImport } } }] as const;
    });
    const module: MetroModule = {
      dependencies: new Map(dependencies),
      output: [{ type, data: { code } }],
      getSource: () => new TextEncoder().encode(code),
    };
    return [path, module] as const;
  });
  return { dependencies: new Map(modules) };
}

async function link(files: Readonly<Record<string, Told>>): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: ["/app/main.js"],
    plugins: [metroGraphPlugin(graphOf(files))],
    bundle: true,
    minify: true,
    format: "esm",
    write: false,
    logLevel: "silent",
  });
  return outputFiles[0]?.text.trim() ?? "";
}

describe("linking Metro's graph", () => {
  it("takes what Metro found and made, wherever that is, and leaves out what nobody uses", async () => {
    const text = await link({
      "/app/main.js": {
        code: `import { a } from "kit"; say(a)`,
        imports: [["kit", "/elsewhere/kit.web.js"]],
      },
      "/elsewhere/kit.web.js": { code: `export const a = "from the kit"; export const b = "never used"` },
    });
    expect(text).toContain("from the kit");
    expect(text).not.toContain("never used");
  });

  it("gives import another file than require where Metro does", async () => {
    const text = await link({
      "/app/main.js": {
        code: `import a from "kit"; say(a, require("kit"))`,
        imports: [
          ["kit", "/kit/esm.js", true],
          ["kit", "/kit/cjs.js", false],
        ],
      },
      "/kit/esm.js": { code: `export default "imported"` },
      "/kit/cjs.js": { code: `module.exports = "required"` },
    });
    expect(text).toMatch(/imported[^]*required|required[^]*imported/);
  });

  it("takes modules that are no files, and JSON as data", async () => {
    const text = await link({
      "/app/main.js": {
        code: `import shim from "x"; import { name } from "./about.json"; say(shim, name)`,
        imports: [
          ["x", "\0shim:x"],
          ["./about.json", "/app/about.json"],
        ],
      },
      "\0shim:x": { code: `export default "a shim"` },
      "/app/about.json": { code: `{ "name": "atoll" }` },
    });
    expect(text).toContain("a shim");
    expect(text).toContain("atoll");
  });

  it.each([
    ["an import that Metro did not resolve", { imports: [["gone", undefined]] }, `nothing for "gone"`],
    ["an import that Metro does not know of", { imports: [] }, `nothing for "gone"`],
    ["a module that is not there", { imports: [["gone", "/gone.js"]] }, "has no /gone.js"],
  ] as const)("fails, by name, for %s", async (_what, told, message) => {
    await expect(link({ "/app/main.js": { code: `import "gone"`, ...told } })).rejects.toThrow(message);
  });

  it("fails for what is no script", async () => {
    const files = {
      "/app/main.js": { code: `import "./a.png"`, imports: [["./a.png", "/app/a.png"]] },
      "/app/a.png": { code: "", type: "js/module/asset" },
    } as const;
    await expect(link(files)).rejects.toThrow("Serve it as a file of the site");
  });

  it("drops an unused module of an installed package that says it has no effects, and no other", async () => {
    const folder = mkdtempSync(join(tmpdir(), "atoll-effects-"));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    const packages = { pure: { sideEffects: false }, listed: { sideEffects: ["./a.js"] }, silent: {} };
    for (const [name, manifest] of Object.entries(packages)) {
      mkdirSync(join(folder, "node_modules", name, "esm"), { recursive: true });
      const text = JSON.stringify({ name, version: "1.0.0", ...manifest });
      writeFileSync(join(folder, "node_modules", name, "package.json"), text);
      writeFileSync(join(folder, "node_modules", name, "esm", "package.json"), `{"type":"module"}`);
    }
    const fileOf = (name: string) => join(folder, "node_modules", name, "esm", "index.js");
    const names = Object.keys(packages);
    const text = await link({
      "/app/main.js": {
        code: [...names, "own"].map((name) => `import "${name}";`).join(""),
        imports: [...names.map((name) => [name, fileOf(name)] as const), ["own", "/app/own.js"]],
      },
      ...Object.fromEntries(names.map((name) => [fileOf(name), { code: `say("${name}")` }])),
      "/app/own.js": { code: `say("own")` },
    });
    expect([...text.matchAll(/say\("(\w+)"\)/g)].map(([, name]) => name)).toEqual([
      "listed",
      "silent",
      "own",
    ]);
  });
});
