import { expect, it } from "vitest";
import type { LimitedResult } from "../child-process/run-limited.ts";
import { bytes } from "../testing/sample-package.ts";
import { decodeRun } from "./decode-run.ts";

const said = (value: unknown): LimitedResult => ({
  ended: "done",
  output: bytes(JSON.stringify(value)),
  files: new Map(),
});
const run = { shown: "Text", end: null, reports: [], errors: [], prompts: [], refused: [] };

it("a run is taken as it was said", () => {
  expect(decodeRun(said(run))).toEqual(run);
});

it.each<[string, LimitedResult]>([
  ["that ended early", { ended: "timeout", detail: "x" }],
  ["that said nothing", { ended: "done", output: new Uint8Array(), files: new Map() }],
  ["with more than it may say", said({ ...run, approved: true })],
  ["with less than it has to say", said({ ...run, reports: undefined })],
  [
    "with a place that is none",
    said({ ...run, reports: [{ message: "", stack: "", place: { file: "a", line: "1", column: 1 } }] }),
  ],
  ["with a text without end", said({ ...run, errors: ["x".repeat(10_000)] })],
])("a run %s is not", (_, result) => {
  expect(decodeRun(result)).toBe(undefined);
});
