import { parseBundleMap } from "@atoll/simulator/source-places";
import type { BundleMap } from "@atoll/simulator/source-places";
import type { DevBuild } from "../build/dev-loop.ts";

/** The newest builds: pages may still be opening one, and tell of errors in it. */
export type KeptBuilds = {
  add(build: DevBuild): void;
  /** A file of a build's package. */
  file(build: number, path: string): Uint8Array | undefined;
  /** Where a build's code comes from. */
  map(build: number): BundleMap | undefined;
};

const KEPT = 5;

/** Never served: it is for the terminal, which reads it here. */
const UNSERVED: ReadonlySet<string> = new Set(["main.jsbundle.map", "integrity.json"]);

/** True for files of a package that pages may ask for. */
export function isServed(path: string): boolean {
  return !UNSERVED.has(path);
}

/** Keeps a few builds in memory. */
export function createKeptBuilds(): KeptBuilds {
  const builds = new Map<number, DevBuild>();
  const maps = new Map<number, BundleMap>();
  return {
    add(build) {
      builds.set(build.number, build);
      for (const old of [...builds.keys()].slice(0, -KEPT)) {
        builds.delete(old);
        maps.delete(old);
      }
    },
    file(number, path) {
      return isServed(path) ? builds.get(number)?.built.files.get(path) : undefined;
    },
    map(number) {
      const text = builds.get(number)?.built.files.get("main.jsbundle.map");
      if (text === undefined) return undefined;
      const map = maps.get(number) ?? parseBundleMap(Buffer.from(text).toString("utf8"));
      maps.set(number, map);
      return map;
    },
  };
}
