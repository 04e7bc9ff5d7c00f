import { describe, expect, it } from "vitest";
import {
  declarationImports,
  packageOf,
  rewriteDeclarations,
  rewriteFileUrls,
} from "../../scripts/pack/rewrite.ts";

describe("rewriting what was compiled", () => {
  it("names .js in the relative imports of declarations, and leaves the rest", () => {
    const text = [
      'import type { A } from "./a.ts";',
      'export * from "../b.tsx";',
      'export declare const c: import("./c.ts").C;',
      'import * as z from "zod";',
      'export type Name = "./not-an-import.ts";',
    ].join("\n");
    expect(rewriteDeclarations(text).split("\n")).toEqual([
      'import type { A } from "./a.js";',
      'export * from "../b.js";',
      'export declare const c: import("./c.js").C;',
      'import * as z from "zod";',
      'export type Name = "./not-an-import.ts";',
    ]);
  });

  it("names .js in the addresses of files beside a module", () => {
    expect(rewriteFileUrls('new URL("./worker.ts", import.meta.url)')).toBe(
      'new URL("./worker.js", import.meta.url)',
    );
    expect(rewriteFileUrls('new URL("https://example.com/a.ts")')).toBe(
      'new URL("https://example.com/a.ts")',
    );
  });

  it("finds the imports of a declaration, not those in its comments or its keys", () => {
    const text =
      '/** `import x from "commented"` */\nimport type { A } from "./a.js";\nexport declare const r: { "static/import": "text"; b: import("b/c").D };';
    expect(declarationImports(text)).toEqual(["./a.js", "b/c"]);
  });

  it.each([
    ["@atoll/sdk/ui", "@atoll/sdk"],
    ["react/jsx-runtime", "react"],
    ["./a.js", null],
    ["node:fs", null],
    ["#switch", null],
  ])("knows the package of %s", (name, expected) => expect(packageOf(name)).toBe(expected));
});
