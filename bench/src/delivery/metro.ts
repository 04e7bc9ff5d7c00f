import { createRequire } from "node:module";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import metro from "metro";
import { getDefaultConfig, mergeConfig } from "metro-config";

const ROOT = join(import.meta.dirname, "../../..");
const require = createRequire(import.meta.url);

/** Bundles an entry by Metro as a React Native app is released: its own transformer, minified, nothing kept from earlier runs. */
export async function bundleByMetro(entry: string, folder: string): Promise<Uint8Array> {
  const out = join(folder, "main.jsbundle.js");
  await metro.runBuild(await metroConfig(), {
    entry,
    out,
    dev: false,
    minify: true,
    platform: "ios",
    // Apps of React Native are built for Hermes.
    unstable_transformProfile: "hermes-stable",
  });
  return readFileSync(out);
}

async function metroConfig() {
  const defaults = await getDefaultConfig(ROOT);
  return mergeConfig(defaults, {
    cacheStores: [],
    resetCache: true,
    maxWorkers: 2,
    reporter: { update: () => undefined },
    resolver: {
      sourceExts: ["tsx", "ts", "mjs", "js", "json"],
      useWatchman: false,
      assetExts: ["png", "jpg"],
    },
    transformer: {
      assetRegistryPath: require.resolve("@react-native/assets-registry/registry"),
      babelTransformerPath: require.resolve("./metro-transformer.cjs"),
      getTransformOptions: async () => ({
        transform: { experimentalImportSupport: false, inlineRequires: true },
      }),
    },
    watchFolders: [ROOT],
  });
}
