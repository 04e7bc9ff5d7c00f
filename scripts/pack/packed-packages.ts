/** One package of the checkout that creators install. */
export type PackedPackage = {
  /** Below `@atoll/`; also its folder below `packages/`. */
  readonly name: string;
  /** What of its `exports` creators and the packages here import; files that none of these reach are left out. */
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
    exports: [".", "./wire", "./schema", "./manifest.schema.json"],
    copies: ["manifest.schema.json"],
  },
  { name: "capabilities", exports: [".", "./guest", "./fake"] },
  { name: "ui", exports: [".", "./guest", "./text-field-draft"] },
  { name: "guest", exports: ["."] },
  { name: "sandbox", exports: [".", "./quickjs-node"], entries: ["quickjs/node-worker.ts"] },
  { name: "prelude", exports: ["."] },
  { name: "distribution", exports: [".", "./package", "./node", "./registry"] },
  { name: "host", exports: ["."] },
  { name: "simulator", exports: [".", "./react-errors"] },
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
  { name: "sdk", exports: [".", "./ui", "./globals"], copies: ["globals.d.ts"] },
  { name: "cli", exports: ["."], entries: ["main.ts"], copies: ["bin", "template"] },
];
