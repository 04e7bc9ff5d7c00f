import type { StaticFile } from "@atoll/web-server";

/** The two pages of `atoll dev`, but what each start adds to them. */
export type DevPageFiles = {
  /** What is served, by exact path. */
  readonly files: ReadonlyMap<string, StaticFile>;
  readonly parts: DevPageParts;
};

export type DevPageParts = {
  readonly style: string;
  /** Addresses of the scripts: of the page around, and of the page inside the device's frame. */
  readonly simulatorScript: string;
  readonly deviceScript: string;
  /** What a page of a host is told of its files. */
  readonly host: object;
};

/** Address under which a build keeps its parts; no request can ask for it. */
export const PARTS = "#parts";

/** Takes a build apart. Throws when it is not whole. */
export function readDevPage(built: ReadonlyMap<string, StaticFile> | undefined): DevPageFiles {
  const files = new Map(built);
  const about = files.get(PARTS);
  if (about === undefined) throw new Error("The page of atoll dev cannot be read. Install @atoll/cli again.");
  files.delete(PARTS);
  // Written by our own build.
  return { files, parts: JSON.parse(Buffer.from(about.body).toString("utf8")) as DevPageParts };
}
