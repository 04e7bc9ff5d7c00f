/** One package of the checkout that creators install. */
export type PackedPackage = {
  /** Below `@atoll/`; also its folder below `packages/`. */
  readonly name: string;
  /** What of its `exports` creators import; what other packages here import comes along. Files that none of these reach are left out. */
  readonly exports: readonly string[];
  /** Files that are started by their path rather than imported, below `src`. */
  readonly entries?: readonly string[];
  /** Files that are packed as they are, below the package's folder. */
  readonly copies?: readonly string[];
};

/** Every package that the registry serves at `/npm/`. A line more is all that another one needs. */
export const PACKED_PACKAGES: readonly PackedPackage[] = [
  {
    name: "protocol",
    exports: [".", "./manifest.schema.json"],
    copies: ["manifest.schema.json"],
  },
  { name: "capabilities", exports: [".", "./fake"] },
  { name: "ui", exports: ["."] },
  { name: "guest", exports: ["."] },
  { name: "sandbox", exports: ["."], entries: ["quickjs/node-worker.ts"] },
  { name: "prelude", exports: ["."] },
  { name: "distribution", exports: ["."] },
  { name: "host", exports: ["."] },
  { name: "simulator", exports: ["."] },
  {
    name: "checks",
    exports: ["."],
    entries: [
      "static/analysis-entry.ts",
      "diff/diff-entry.ts",
      "smoke/smoke-entry.ts",
      "smoke/shifted-worker.ts",
    ],
  },
  { name: "web-server", exports: ["."] },
  { name: "sdk", exports: [".", "./ui", "./react-native", "./globals"], copies: ["globals.d.ts"] },
  { name: "cli", exports: ["."], entries: ["main.ts"], copies: ["bin", "template"] },
];
