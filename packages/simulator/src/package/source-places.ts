import { readFile } from "node:fs/promises";
import { SourceMap } from "node:module";
import { join, resolve } from "node:path";

import type { MiniAppSource } from "./installed-package.ts";

/** Puts the creator's own places into a text: `main.jsbundle:2:753` becomes `src/main.tsx:7:9`. */
export type SourcePlaces = (text: string) => string;

/** A place in a bundle, as engines write it into stacks. */
export const BUNDLE_PLACE = /\bmain\.jsbundle:(\d+):(\d+)/g;

/** The places of a built mini-app, by the source map that `atoll bundle` wrote; without one, texts stay as they are. */
export async function readSourcePlaces(source: MiniAppSource): Promise<SourcePlaces> {
  if (typeof source !== "string") return same;
  const text = await readFile(join(resolve(source), "main.jsbundle.map"), "utf8").catch(() => undefined);
  return text === undefined ? same : placesBy(text);
}

function placesBy(mapText: string): SourcePlaces {
  let map: BundleMap | undefined;
  return (text) => placeTexts((map ??= parseBundleMap(mapText)), text);
}

/** Puts the creator's own places into a text. */
export function placeTexts(map: BundleMap, text: string): string {
  return text.replace(BUNDLE_PLACE, (place, line, column) => {
    const source = map.find(Number(line), Number(column));
    return source === undefined ? place : `${source.file}:${source.line}:${source.column}`;
  });
}

/** A place in a creator's file; line and column count from 1. */
export type SourcePlace = { readonly file: string; readonly line: number; readonly column: number };

/** Where the code of a bundle comes from. */
export type BundleMap = {
  /** The source of a place in the bundle; line and column count from 1. Undefined for code that the bundler added. */
  find(line: number, column: number): SourcePlace | undefined;
  /** A source file as it was when it was bundled. */
  textOf(file: string): string | undefined;
};

/** Reads the text of a `main.jsbundle.map`. Throws when it is no source map. */
export function parseBundleMap(mapText: string): BundleMap {
  const map = new SourceMap(JSON.parse(mapText));
  return {
    find(line, column) {
      const origin = map.findOrigin(line, column);
      if (!("fileName" in origin)) return undefined;
      return { file: origin.fileName, line: origin.lineNumber, column: origin.columnNumber };
    },
    textOf(file) {
      const { sources, sourcesContent = [] } = map.payload;
      return sourcesContent[sources.indexOf(file)];
    },
  };
}

function same(text: string): string {
  return text;
}
