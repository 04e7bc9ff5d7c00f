import { join } from "node:path";
import type { BuiltFile } from "@atoll/web-server";
import { build } from "vite";
import type { Rolldown } from "vite";
import { PAGE_FILES } from "./page-files.ts";
import type { PageFiles } from "./page-files.ts";
import { tokenStyles } from "./token-styles.ts";

const TYPES: Readonly<Record<string, string>> = {
  js: "text/javascript; charset=utf-8",
  css: "text/css; charset=utf-8",
  woff2: "font/woff2",
  svg: "image/svg+xml",
};

/** Builds everything that the portal's host name serves, but the page itself: that depends on the origin too. */
export async function buildSite(): Promise<readonly BuiltFile[]> {
  const output = await bundle();
  const files = output.map(toFile);
  const paths = (end: string) => files.map(({ path }) => path).filter((path) => path.endsWith(end));
  const entry = output.find((each) => each.type === "chunk" && each.isEntry);
  if (entry === undefined) throw new Error("The bundler gave no script to begin with.");
  const page: PageFiles = {
    entry: `/${entry.fileName}`,
    scripts: paths(".js"),
    styles: paths(".css"),
  };
  return [{ path: PAGE_FILES, content: JSON.stringify(page), type: "application/json" }, ...files];
}

type Output = Rolldown.RolldownOutput["output"][number];

async function bundle(): Promise<readonly Output[]> {
  const result = await build({
    root: join(import.meta.dirname, ".."),
    configFile: false,
    envDir: false,
    publicDir: false,
    logLevel: "error",
    plugins: [tokenStyles()],
    build: {
      write: false,
      target: "es2023",
      cssCodeSplit: false,
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      rolldownOptions: {
        input: join(import.meta.dirname, "..", "src", "main.tsx"),
        output: { hashCharacters: "hex" },
      },
    },
  });
  const [first] = [result].flat();
  if (first === undefined || !("output" in first)) throw new Error("The bundler gave no output.");
  return first.output;
}

function toFile(each: Output): BuiltFile {
  const content = each.type === "chunk" ? each.code : each.source;
  const type = TYPES[each.fileName.split(".").pop() ?? ""] ?? "application/octet-stream";
  return { path: `/${each.fileName}`, content, type, immutable: true };
}
