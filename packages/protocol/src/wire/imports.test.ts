import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

/** Every file that importing `file` loads, by its static imports that stay at run time. */
function loadedBy(file: URL, seen = new Set<string>()): Set<string> {
  if (seen.has(file.pathname)) return seen;
  seen.add(file.pathname);
  for (const [, from] of readFileSync(file, "utf8").matchAll(
    /^(?:import|export) (?!type\b)[^;]*?from "([^"]+)"/gm,
  )) {
    if (from === undefined) continue;
    if (from.startsWith(".")) loadedBy(new URL(from, file), seen);
    else seen.add(from);
  }
  return seen;
}

describe("@atoll/protocol/wire", () => {
  it("loads nothing but the wire's own constants, so that guests can import it", () => {
    const names = [...loadedBy(new URL("index.ts", import.meta.url))].map((path) => path.split("/").at(-1));
    expect(names.sort()).toEqual(["environment.ts", "index.ts", "messages.ts", "opcodes.ts", "quotas.ts"]);
  });
});
