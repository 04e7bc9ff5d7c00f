import { deflateRawSync } from "node:zlib";
import { PACKAGE_CAPS } from "@atoll/distribution/package";
import type { PackageCaps } from "@atoll/distribution/package";

import type { Problem } from "./problem.ts";

const KiB = 1024;
const MiB = 1024 * KiB;

/** The caps that the files of a package exceed. */
export function capProblems(
  files: ReadonlyMap<string, Uint8Array>,
  caps: PackageCaps = PACKAGE_CAPS,
): Problem[] {
  const unpacked = sum([...files.values()].map((bytes) => bytes.length));
  const measured = [
    over("main.jsbundle", files.get("main.jsbundle")?.length ?? 0, caps.mainBytes, SPLIT_HINT),
    over("manifest.json", files.get("manifest.json")?.length ?? 0, caps.manifestBytes, MANIFEST_HINT),
    over("The unpacked package", unpacked, caps.unpackedBytes, ASSETS_HINT),
    files.size > caps.files ? tooManyFiles(files.size, caps.files) : null,
    // Compressing is slow, and what is small unpacked is small packed.
    unpacked > caps.packageBytes
      ? over("The package", packedBytes(files), caps.packageBytes, ASSETS_HINT)
      : null,
  ];
  return measured.filter((problem) => problem !== null);
}

/** Bytes as people read them: `21.3 KiB`. */
export function formatBytes(bytes: number): string {
  if (bytes < KiB) return `${bytes} B`;
  return bytes < MiB ? `${(bytes / KiB).toFixed(1)} KiB` : `${(bytes / MiB).toFixed(2)} MiB`;
}

const SPLIT_HINT = "Leave out packages that are not needed: `main.jsbundle.map` shows what takes the room.";
const MANIFEST_HINT = "Shorten the texts of the manifest.";
const ASSETS_HINT = "Make images smaller, or load them from one of your `network.allowedDomains`.";

function over(what: string, bytes: number, cap: number, hint: string): Problem | null {
  if (bytes <= cap) return null;
  const message = `${what} has ${formatBytes(bytes)} (${bytes} bytes); at most ${formatBytes(cap)} (${cap} bytes) are allowed.`;
  return { code: "BUNDLE_TOO_LARGE", message, hint };
}

function tooManyFiles(files: number, cap: number): Problem {
  const message = `The package has ${files} files; at most ${cap} are allowed.`;
  return { code: "BUNDLE_TOO_LARGE", message, hint: "Import fewer images, or join them into one." };
}

/** Close to what a zip of the files has: their deflated bytes. */
function packedBytes(files: ReadonlyMap<string, Uint8Array>): number {
  return sum([...files.values()].map((bytes) => deflateRawSync(bytes, { level: 9 }).length));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
