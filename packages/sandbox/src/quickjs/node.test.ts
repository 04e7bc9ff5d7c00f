import { describe, expect, it } from "vitest";

import { CORPUS_ROWS, Recorder, TEST_LIMITS, TEST_PRELUDE, describeEngine } from "../conformance/index.ts";
import { createQuickJsNodeEngine } from "./node.ts";

describeEngine("quickjs in Node", () => createQuickJsNodeEngine(), {
  knownGlobals: ["InternalError"],
  // tests/attacks runs all of them, with the real prelude.
  attacks: CORPUS_ROWS,
});

describe("quickjs in Node", () => {
  it("keeps to a heap limit below what WASM memory starts with", async () => {
    const limits = { ...TEST_LIMITS, heapBytes: 4 * 1024 * 1024 };
    const sandbox = await createQuickJsNodeEngine().create({ prelude: TEST_PRELUDE, limits });
    const recorder = new Recorder();
    sandbox.listen(recorder);
    const source =
      "var n = 0, kept = []; try { for (;;) { kept.push(new Uint8Array(65536)); n++; } } catch (e) {} say(n * 65536 + '');";
    await recorder.turn(
      sandbox.evaluate({ name: "fill.js", source: `(function () { ${source} kept = null; })()` }),
    );
    expect(Number(recorder.messages[1])).toBeGreaterThan(2.5 * 1024 * 1024);
    expect(Number(recorder.messages[1])).toBeLessThan(limits.heapBytes);
    sandbox.terminate();
  });

  it("says which worker it cannot start", async () => {
    const engine = createQuickJsNodeEngine({ workerUrl: new URL("file:///nowhere/worker.js") });
    const starting = engine.create({ prelude: TEST_PRELUDE, limits: TEST_LIMITS });
    await expect(starting).rejects.toThrow("/nowhere/worker.js");
  });
});
