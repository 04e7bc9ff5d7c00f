import { describe, expect, it } from "vitest";
import { bundleGuest, hermesCli, quickJs } from "./test-realm.ts";

const bundle = bundleGuest(new URL("./test-refusal-entry.ts", import.meta.url));

describe.each([quickJs, hermesCli])("lockdown in $name", (engine) => {
  it("clears the global object and its prototypes, keeps only Atoll's own web names, and fails if it cannot close", async () => {
    expect(await engine.run(await bundle)).toEqual([
      "locked",
      "left: PERSISTENT",
      "locked",
      "fetch is function",
      expect.stringMatching(
        /^The engine does not let go of these globals: stuck, eval, TEMPORARY\. If one is harmless/,
      ),
      "returned undefined",
    ]);
  });
});
