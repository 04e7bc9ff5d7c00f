const { mkdirSync } = require("node:fs");
const { join } = require("node:path");
const { getDefaultConfig } = require("expo/metro-config");

const ROOT = join(__dirname, "..", "..");
const CACHE = join(ROOT, ".atoll", "metro");
mkdirSync(CACHE, { recursive: true });

/** What browsers need not carry; each file says why. */
const WEB_ALIASES = new Map(
  Object.entries({ "react-native-svg": "svg.ts", tldts: "public-suffix.ts" }).map(([name, file]) => [
    name,
    join(ROOT, "packages", "web-host", "src", "build", file),
  ]),
);

const config = getDefaultConfig(__dirname);
const { customSerializer: serializeByExpo } = config.serializer;
const [store] = config.cacheStores;

module.exports = {
  ...config,
  // Beside the other builds of this checkout, not in a folder that other users share.
  cacheStores: [new store.constructor({ root: join(CACHE, "transformed") })],
  fileMapCacheDirectory: CACHE,
  resolver: {
    ...config.resolver,
    resolveRequest: (context, name, platform) => {
      const filePath = platform === "web" ? WEB_ALIASES.get(name) : undefined;
      if (filePath !== undefined) return { type: "sourceFile", filePath };
      return context.resolveRequest(context, name, platform);
    },
  },
  serializer: {
    ...config.serializer,
    customSerializer: Object.assign(serialize, serializeByExpo),
  },
};

/** Scripts for browsers are linked as the registry's policy asks for; everything else is as Expo does it. */
async function serialize(entry, before, graph, options) {
  const { platform, customTransformOptions = {} } = graph.transformOptions;
  const isWebExport = platform === "web" && String(customTransformOptions.optimize) === "true";
  if (!isWebExport) return serializeByExpo(entry, before, graph, options);
  // Only now: devices' builds and the development server need no linker.
  const { linkWeb } = require("./site/metro/link-web.ts");
  return linkWeb(entry, graph);
}
