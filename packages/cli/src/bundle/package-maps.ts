import { readFile } from "node:fs/promises";

import type { Plugin } from "esbuild";

const MAP_COMMENT = /^\/\/# sourceMappingURL=(?!data:).*$/gm;

/**
 * esbuild plugin: the source of a package is what npm installed. Maps that packages ship name sources that are often not there, and
 * reviewers could not read those.
 */
export function packageMaps(): Plugin {
  return {
    name: "atoll-package-maps",
    setup(build) {
      build.onLoad({ filter: /[\\/]node_modules[\\/].*\.[cm]?js$/ }, async ({ path }) => {
        const text = await readFile(path, "utf8");
        const contents = text.replace(MAP_COMMENT, "");
        // Left to esbuild where nothing changes.
        return contents === text ? undefined : { contents, loader: "js" };
      });
    },
  };
}
