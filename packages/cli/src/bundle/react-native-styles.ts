import { readFile } from "node:fs/promises";

import type { Plugin } from "esbuild";

/** esbuild plugin: refuses styles of the project's own code that the React Native subset lacks, at their place. */
export function reactNativeStyles(): Plugin {
  return {
    name: "atoll-react-native-styles",
    setup(build) {
      build.onLoad({ filter: /\.[jt]sx?$/ }, async ({ path, namespace }) => {
        if (namespace !== "file" || /[\\/]node_modules[\\/]/.test(path)) return undefined;
        const source = await readFile(path, "utf8");
        if (!/\bstyles?\b/i.test(source)) return undefined;
        // Imported only now: most mini-apps have no styles of React Native.
        const { findStyles } = await import("./find-styles.ts");
        return { errors: await findStyles(path, source) };
      });
    },
  };
}
