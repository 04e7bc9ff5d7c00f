/** The bytes of a text. */
export const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

/** A script as `atoll bundle` wraps it. */
export function wrapped(
  body: string,
  modules: readonly string[] = ["react/jsx-runtime", "@atoll/sdk/ui"],
): string {
  return `__atoll_define("main",${JSON.stringify(modules)},function(require,exports){"use strict";var module={exports:exports};\n${body}\nexports.default=module.exports.default;});\n`;
}

export const MANIFEST = {
  id: "com.example.sample",
  name: "Sample",
  version: { name: "1.0.0", code: 1 },
  apiLevel: 1,
  entry: "src/main.tsx",
};

/** A manifest as JSON text, with some of its fields others. */
export const manifestText = (fields: object = {}): string => JSON.stringify({ ...MANIFEST, ...fields });

/** A component that draws `view`, an expression in which `jsx`, `Text` and React are known. */
export function component(view: string, before = ""): string {
  return (
    `var {jsx}=require("react/jsx-runtime"),ui=require("@atoll/sdk/ui"),Text=ui.Text;${before}\n` +
    `module.exports.default=function App(){return ${view}};`
  );
}

/** A map that says of each line of the bundle below the header that it is that line of `src/main.js`. */
export function lineMap(source: string, path = "src/main.js"): string {
  const lines = source.split("\n").length;
  const mappings = [";AAAA", ...Array.from({ length: lines - 1 }, () => "AACA")].join(";").replace(";;", ";");
  return JSON.stringify({ version: 3, sources: [path], sourcesContent: [source], names: [], mappings });
}

/** The files of a package with this script; its map claims the script's own lines as the source, unless given. */
export function samplePackage(
  body: string,
  {
    manifest = {},
    map = lineMap(`${body}\nmodule exports default`),
    ...more
  }: { manifest?: object; map?: string; modules?: readonly string[] } = {},
): Map<string, Uint8Array> {
  return new Map([
    ["manifest.json", bytes(manifestText(manifest))],
    ["main.jsbundle", bytes(wrapped(body, more.modules))],
    ["main.jsbundle.map", bytes(map)],
  ]);
}
