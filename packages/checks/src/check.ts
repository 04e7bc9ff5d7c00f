import type { Finding } from "@atoll/distribution/registry";

/** What a check looks at: the files of a package, and those of the last approved version. */
export type CheckContext = {
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly previous?: ReadonlyMap<string, Uint8Array>;
};

/** One check of the rule pack. It may be run alone. */
export type Check = { readonly name: string; run(context: CheckContext): Promise<readonly Finding[]> };

/** A file of the package as text; empty when it is not there. */
export function textOf(files: ReadonlyMap<string, Uint8Array>, path: string): string {
  return new TextDecoder().decode(files.get(path));
}
