const { mkdirSync } = require("node:fs");
const { join } = require("node:path");
const { getDefaultConfig } = require("expo/metro-config");

const ROOT = join(__dirname, "..", "..");
const CACHE = join(ROOT, ".atoll", "metro");

/** What browsers need not carry; each file says why. */
const webHost = (file) => join(ROOT, "packages", "web-host", "src", "build", file);
const WEB_ALIASES = new Map([
  ["react-native-svg", webHost("svg.ts")],
  ["tldts", webHost("public-suffix.ts")],
  // As react-native-web's own Animated.js names them.
  ["./components/AnimatedFlatList", webHost("animated-list.ts")],
  ["./components/AnimatedSectionList", webHost("animated-list.ts")],
]);
/** What package.json calls `#device-files`. Below the app: Metro finds nothing elsewhere. */
const DEVICE_FILES = join(__dirname, ".atoll", "device-files.js");
/** Set by `site/metro/export-web.ts`: modules come to the serializer with their imports and exports as they were written. */
const IS_WEB_EXPORT = process.env.EXPO_UNSTABLE_METRO_OPTIMIZE_GRAPH === "1";

module.exports = createConfig();

async function createConfig() {
  mkdirSync(CACHE, { recursive: true });
  if (!IS_WEB_EXPORT) {
    // Metro lists its files once, so this one must be there before.
    const { writeDeviceFiles } = require("./site/metro/write-device-files.ts");
    await writeDeviceFiles(DEVICE_FILES);
  }
  const config = getDefaultConfig(__dirname);
  const [store] = config.cacheStores;
  return {
    ...config,
    // Beside the other builds of this checkout, not in a folder that other users share.
    cacheStores: [new store.constructor({ root: join(CACHE, "transformed") })],
    fileMapCacheDirectory: CACHE,
    resolver: { ...config.resolver, resolveRequest },
    serializer: { ...config.serializer, customSerializer: serializeBy(config.serializer.customSerializer) },
  };
}

function resolveRequest(context, name, platform) {
  const filePath = platform === "web" ? WEB_ALIASES.get(name) : undefined;
  if (filePath !== undefined) return { type: "sourceFile", filePath };
  return context.resolveRequest(context, name, platform);
}

/** Scripts for browsers are linked as the registry's policy asks for; everything else is as Expo does it. */
function serializeBy(expoSerializer) {
  const serialize = async (entry, before, graph, options) => {
    if (!IS_WEB_EXPORT || graph.transformOptions.platform !== "web")
      return expoSerializer(entry, before, graph, options);
    // Only now: devices' builds and the development server need no linker.
    const { linkWeb } = require("./site/metro/link-web.ts");
    return linkWeb(entry, graph);
  };
  return Object.assign(serialize, expoSerializer);
}
