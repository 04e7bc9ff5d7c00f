import { explainReactErrors } from "@atoll/simulator/react-errors";
import { BUNDLE_PLACE, placeTexts } from "@atoll/simulator/source-places";
import type { BundleMap } from "@atoll/simulator/source-places";
import { splitPlace } from "../build/console-places.ts";
import type { CodeFrame, PlacedEntry, ToldEntry } from "../contract.ts";
import { frameOf } from "./code-frame.ts";

/** An entry of a page with the creator's own places in it; `map` is that of the build it came from, if it is still known. */
export function placeEntry(entry: ToldEntry, map: BundleMap | undefined): PlacedEntry {
  switch (entry.kind) {
    case "log": {
      const { text, place } = splitPlace(entry.text);
      return { text: withoutPrelude(placed(text, map)), stack: "", frame: frameAt(place ?? text, map) };
    }
    case "report":
      return {
        text: placed(entry.message, map),
        stack: ownLines(placed(entry.stack, map)),
        frame: frameAt(entry.stack, map),
      };
    case "end":
      return {
        text: entry.message,
        stack: ownLines(placed(entry.detail, map)),
        frame: frameAt(entry.detail, map),
      };
    case "drawn":
      return { text: "", stack: "", frame: null };
  }
}

function placed(text: string, map: BundleMap | undefined): string {
  return explainReactErrors(map === undefined ? text : placeTexts(map, text));
}

/** The source at the first place of a text that is the creator's own, rather than a package's. */
function frameAt(text: string, map: BundleMap | undefined): CodeFrame | null {
  if (map === undefined) return null;
  for (const [, line, column] of text.matchAll(BUNDLE_PLACE)) {
    const place = map.find(Number(line), Number(column));
    if (place === undefined || place.file.startsWith("node_modules/")) continue;
    const frame = frameOf(map.textOf(place.file) ?? "", place);
    if (frame !== undefined) return frame;
  }
  return null;
}

/** A logged text, whose values may be errors, without the calls inside of the prelude. A value's fields may follow its stack: ` {`. */
function withoutPrelude(text: string): string {
  return text.replace(
    /\n\s+at [^\n]*\bprelude-\d[^\n]*?\)( \{)?(?=\n|$)/g,
    (_, opened: string = "") => opened,
  );
}

/** Lines of a stack but those inside of the prelude, which say nothing to a creator. */
function ownLines(stack: string): string {
  return stack
    .split("\n")
    .filter((line) => line.trim() !== "" && !/\bprelude-\d+\b|\(native\)/.test(line))
    .join("\n");
}
