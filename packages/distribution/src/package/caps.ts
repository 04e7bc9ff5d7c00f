const KiB = 1024;
const MiB = 1024 * KiB;

/** Sizes that a package may have. Source: the package format; a bundle and an upload are held to the same. */
export const PACKAGE_CAPS = {
  packageBytes: 10 * MiB,
  unpackedBytes: 40 * MiB,
  files: 500,
  mainBytes: 2 * MiB,
  chunkBytes: 1 * MiB,
  manifestBytes: 64 * KiB,
} as const;

export type PackageCaps = { readonly [name in keyof typeof PACKAGE_CAPS]: number };
