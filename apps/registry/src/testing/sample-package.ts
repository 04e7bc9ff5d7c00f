import { createHash } from "node:crypto";
import { describeFiles, writePackageZip } from "@atoll/distribution/package";

export type Sample = {
  readonly id?: string;
  readonly code?: number;
  /** Text of `main.jsbundle`. */
  readonly main?: string;
  readonly manifest?: object;
  readonly more?: Readonly<Record<string, Uint8Array | string>>;
};

/** A package as `atoll bundle` writes one, of the smallest mini-app there is. */
export function samplePackage(sample: Sample = {}): Uint8Array {
  const {
    id = "org.example.sample",
    code = 1,
    main = `__atoll_define("main", [], function () {});\n`,
  } = sample;
  const manifest = {
    id,
    name: "Sample",
    version: { name: `1.0.${code}`, code },
    apiLevel: 1,
    entry: "src/main.tsx",
    ...sample.manifest,
  };
  const files = new Map(
    Object.entries({
      "manifest.json": JSON.stringify(manifest),
      "main.jsbundle": main,
      ...sample.more,
    }).map(([path, content]) => [path, new Uint8Array(Buffer.from(content as string))] as const),
  );
  const integrity = describeFiles(files, { name: "sample", version: "1" });
  files.set("integrity.json", new Uint8Array(Buffer.from(JSON.stringify(integrity))));
  return writePackageZip(files);
}

/** The header that announces an upload. */
export function digestOf(bytes: Uint8Array): { readonly digest: string } {
  return { digest: `sha-256=${createHash("sha256").update(bytes).digest("base64")}` };
}
