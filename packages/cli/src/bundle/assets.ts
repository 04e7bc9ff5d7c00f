import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { basename, extname } from "node:path";

import type { Plugin } from "esbuild";

const IMAGE_TYPES = ["png", "jpg", "jpeg", "webp", "gif", "avif"] as const;

/** Files of the package by their path in it, which is also the name the bundle knows them by. */
export type Assets = Map<string, Uint8Array>;

/** The path of an asset in the package: `assets/<name>-<hash of its bytes>.<type>`. */
function assetPath(file: string, bytes: Uint8Array): string {
  const hash = createHash("sha256").update(bytes).digest("hex").slice(0, 10);
  const type = extname(file).toLowerCase();
  const name = basename(file, extname(file))
    .toLowerCase()
    .replace(/[^a-z0-9_]+/g, "-")
    .replace(/^-+|-+$/g, "")
    .slice(0, 40);
  return `assets/${name === "" ? "asset" : name}-${hash}${type}`;
}

/** Adds a file to the assets and returns its path in the package. */
export async function addAsset(assets: Assets, file: string): Promise<string> {
  const bytes = await readFile(file);
  const path = assetPath(file, bytes);
  assets.set(path, bytes);
  return path;
}

/** esbuild plugin: an imported image becomes a file of the package, and the import its name. */
export function assetImports(assets: Assets): Plugin {
  return {
    name: "atoll-assets",
    setup(build) {
      build.onLoad({ filter: new RegExp(`\\.(${IMAGE_TYPES.join("|")})$`, "i") }, async (args) => ({
        contents: `export default ${JSON.stringify(await addAsset(assets, args.path))};`,
        loader: "js",
      }));
      build.onLoad({ filter: /\.(svg|css|scss|less|ttf|otf|woff2?|wasm|node|mp[34]|html?)$/i }, (args) => ({
        errors: [
          {
            text: `${basename(args.path)} cannot be imported by a mini-app.`,
            detail: { code: "IMPORT_NOT_ALLOWED", hint: kindHint(extname(args.path).toLowerCase()) },
          },
        ],
      }));
    },
  };
}

function kindHint(type: string): string {
  // Security: the host draws no guest SVG and loads no guest fonts; both reach deep into the platform.
  if (type === ".svg") return `Convert it to PNG or WebP. Importable: ${IMAGE_TYPES.join(", ")}, json.`;
  if (/^\.(css|scss|less)$/.test(type))
    return "The kit is styled by props: `gap`, `padding`, `tone`, `variant`.";
  if (/^\.(ttf|otf|woff2?)$/.test(type)) return "Text uses the host's fonts: choose by `variant`.";
  return `Importable: ${IMAGE_TYPES.join(", ")}, json and source files.`;
}
