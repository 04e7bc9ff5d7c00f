import { safeParseManifest } from "@atoll/protocol";
import type { Finding } from "@atoll/distribution/registry";
import { textOf } from "../check.ts";
import type { Check, CheckContext } from "../check.ts";
import { finding } from "../rules.ts";
import { examineImage } from "./examine-image.ts";

const TYPES: { readonly [ending: string]: string } = {
  png: "image/png",
  jpg: "image/jpeg",
  jpeg: "image/jpeg",
  webp: "image/webp",
  gif: "image/gif",
  avif: "image/avif",
};
/** The rule that each problem of a picture breaks. */
const PROBLEM_RULES = {
  "not-an-image": "images/not-an-image",
  "too-many-pixels": "images/too-many-pixels",
  "bytes-after-end": "images/bytes-after-end",
} as const;

/** Assets are pictures, each of the kind that its name says, and nothing beside. */
export const imagesCheck: Check = {
  name: "images",
  async run({ files }) {
    const assets = [...files.keys()].filter((path) => path.startsWith("assets/"));
    const used = usedNames(files);
    return assets.flatMap((file) => {
      const found = checkAsset(file, files.get(file) ?? new Uint8Array());
      if (found !== undefined) return [found];
      return used(file) ? [] : [finding("images/unused", `Nothing in the package names ${file}.`, { file })];
    });
  },
};

function checkAsset(file: string, bytes: Uint8Array): Finding | undefined {
  const wanted = TYPES[file.slice(file.lastIndexOf(".") + 1).toLowerCase()];
  // Security: no SVG and no fonts: both reach deep into the platform that draws them.
  if (wanted === undefined)
    return finding("images/unknown-asset", `${file} is not a kind of picture that packages hold.`, { file });
  const examined = examineImage(bytes);
  if ("problem" in examined)
    return finding(PROBLEM_RULES[examined.problem], `${file} ${examined.message}.`, {
      file,
      ...(examined.evidence !== undefined && { evidence: examined.evidence }),
    });
  return examined.type === wanted
    ? undefined
    : finding("images/not-an-image", `${file} is named as ${wanted}, and is ${examined.type}.`, { file });
}

/** Whether a script or the manifest names an asset. */
function usedNames(files: CheckContext["files"]): (path: string) => boolean {
  const scripts = [...files.keys()]
    .filter((path) => path.endsWith(".jsbundle"))
    .map((path) => textOf(files, path));
  const parsed = safeParseManifest(textOf(files, "manifest.json"));
  const named = parsed.ok ? [parsed.manifest.icon, ...parsed.manifest.screenshots] : [];
  return (path) => named.includes(path) || scripts.some((script) => script.includes(path));
}
