import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { createLineReader } from "./lines.ts";

function read(chunks: readonly string[], maxLength: number, stopAt?: string): string[] {
  const lines: string[] = [];
  const take = createLineReader(maxLength, (line) => {
    lines.push(line);
    return line !== stopAt;
  });
  for (const chunk of chunks) take(chunk);
  return lines;
}

describe("the line reader", () => {
  it("gives the same lines however the text is cut", () => {
    const text = fc.string({ unit: fc.constantFrom("a", "b", "\n", "é") });
    fc.assert(
      fc.property(fc.array(text), (chunks) => {
        expect(read(chunks, 1_000)).toEqual(chunks.join("").split("\n").slice(0, -1));
      }),
    );
  });

  it("stops after the line that says so", () => {
    expect(read(["a\nb\nc\n", "d\n"], 100, "b")).toEqual(["a", "b"]);
  });

  it("gives the beginning of a line that is too long, and stops", () => {
    expect(read(["ab", "cdef", "g\nh\n"], 5)).toEqual(["abcde"]);
  });
});
