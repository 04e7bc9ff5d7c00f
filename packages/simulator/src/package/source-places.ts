import { readFile } from "node:fs/promises";
import { SourceMap } from "node:module";
import { join, resolve } from "node:path";

import type { MiniAppSource } from "./installed-package.ts";

/** Puts the creator's own places into a text: `main.jsbundle:2:753` becomes `src/main.tsx:7:9`. */
export type SourcePlaces = (text: string) => string;

const BUNDLE_PLACE = /\bmain\.jsbundle:(\d+):(\d+)/g;

/** The places of a built mini-app, by the source map that `atoll bundle` wrote; without one, texts stay as they are. */
export async function readSourcePlaces(source: MiniAppSource): Promise<SourcePlaces> {
  if (typeof source !== "string") return same;
  const text = await readFile(join(resolve(source), "main.jsbundle.map"), "utf8").catch(() => undefined);
  return text === undefined ? same : placesBy(text);
}

function placesBy(mapText: string): SourcePlaces {
  let map: SourceMap | undefined;
  const read = () => (map ??= new SourceMap(JSON.parse(mapText)));
  return (text) =>
    text.replace(BUNDLE_PLACE, (place, line, column) => {
      const origin = read().findOrigin(Number(line), Number(column));
      return "fileName" in origin ? `${origin.fileName}:${origin.lineNumber}:${origin.columnNumber}` : place;
    });
}

function same(text: string): string {
  return text;
}
