import { describe, expect, it } from "vitest";

import { Recorder, TEST_LIMITS, TEST_PRELUDE } from "../conformance/index.ts";
import { createHermesCliEngine, lowerForHermes } from "./index.ts";
import { ASYNC } from "./snippets/async.ts";
import { CLASSES } from "./snippets/classes.ts";
import { DIFFERENCES } from "./snippets/differences.ts";
import { GENERATORS } from "./snippets/generators.ts";
import { PATTERNS } from "./snippets/patterns.ts";
import { SCOPES } from "./snippets/scopes.ts";
import type { Snippets } from "./snippets/snippets.ts";
import { TEXT } from "./snippets/text.ts";

const engine = createHermesCliEngine();

/** Lowers the body of a function, runs it in Hermes and returns what it returned. */
async function compute(body: string): Promise<unknown> {
  const source = await lowerForHermes(
    `(async () => {${body}})().then((v) => say(JSON.stringify(v) ?? ""), (e) => say("threw " + e));`,
  );
  const sandbox = await engine.create({ prelude: TEST_PRELUDE, limits: TEST_LIMITS });
  const recorder = new Recorder();
  sandbox.listen(recorder);
  await recorder.turn(sandbox.evaluate({ name: "snippet.js", source }));
  sandbox.terminate();
  const [, said] = recorder.messages;
  return said?.startsWith("threw ") === false ? JSON.parse(said) : { said, ended: recorder.end?.detail };
}

function describeSnippets(title: string, snippets: Snippets): void {
  describe(title, () => {
    it.each(Object.entries(snippets))("%s", async (_, { source, expected }) => {
      expect(await compute(source)).toEqual(expected);
    });
  });
}

describe("code lowered for Hermes", () => {
  describeSnippets("scopes", SCOPES);
  describeSnippets("classes", CLASSES);
  describeSnippets("generators", GENERATORS);
  describeSnippets("asynchronous code", ASYNC);
  describeSnippets("patterns and operators", PATTERNS);
  describeSnippets("regular expressions and library", TEXT);
  describeSnippets("what still differs", DIFFERENCES);
});

describe("lowerForHermes", () => {
  it("keeps an expression an expression, with the compiler's helpers inside", async () => {
    const lowered = await lowerForHermes(
      `(function (send) { return class A { #x = 1; x = () => this.#x; }; })\n`,
    );
    const made = new Function(`return ${lowered}`)() as (send: null) => new () => { x(): number };
    expect(new (made(null))().x()).toBe(1);
    expect(lowered).not.toContain("class A");
    expect(Object.keys(globalThis)).not.toContain("_class_call_check");
  });

  it("keeps the directives and the this of a script", async () => {
    const lowered = await lowerForHermes(
      `"use strict";\nvar seen = [typeof (function () { return this; })(), this === globalThis];\nreport(seen);`,
    );
    let seen: unknown;
    new Function("report", lowered)((value: unknown) => (seen = value));
    expect(seen).toEqual(["undefined", true]);
  });

  it("says what is wrong with a script that does not parse", async () => {
    await expect(lowerForHermes("var = 1;")).rejects.toMatchObject({
      code: "BUNDLE_ERROR",
      message: expect.stringContaining("SWC cannot lower"),
    });
  });
});
