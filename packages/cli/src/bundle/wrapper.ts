const FOOTER = "exports.default=module.exports.default;});\n";

/** A script and its source map (version 3), both as text. */
export type Compiled = { readonly code: string; readonly map: string };

/** Turns a CommonJS bundle into the classic script the prelude takes: one call of `__atoll_define`. */
export function wrapMain(bundle: Compiled, modules: readonly string[]): Compiled {
  const header = `__atoll_define("main",${JSON.stringify(modules)},function(require,exports){"use strict";var module={exports:exports};\n`;
  return { code: `${header}${bundle.code}${FOOTER}`, map: shiftOneLine(bundle.map) };
}

/** Names the sources as the project sees them and moves all mappings below the header's line. */
function shiftOneLine(text: string): string {
  const { sources, sourcesContent, names, mappings } = parseMap(text);
  const map = {
    version: 3,
    file: "main.jsbundle",
    sources: sources.map(projectPath),
    sourcesContent,
    names,
    mappings: `;${mappings}`,
  };
  return `${JSON.stringify(map)}\n`;
}

/** A path that is the same wherever packages are installed: `src/main.tsx`, `node_modules/zustand/…`. */
export function projectPath(source: string): string {
  const installed = source.lastIndexOf("node_modules/");
  return installed === -1 ? source.replace(/^(\.\.\/)+/, "") : source.slice(installed);
}

type SourceMapText = {
  readonly sources: readonly string[];
  readonly sourcesContent: readonly (string | null)[];
  readonly names: readonly string[];
  readonly mappings: string;
};

function parseMap(text: string): SourceMapText {
  // Written by esbuild a moment ago, so its shape is known.
  return JSON.parse(text) as SourceMapText;
}
