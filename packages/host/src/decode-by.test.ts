import { expect, it } from "vitest";
import { z } from "zod";
import { decodeBy } from "./decode-by.ts";

const schema = z.strictObject({ limit: z.int().min(1), tags: z.array(z.string()).optional() });

it.each([
  [{ limit: 0 }, /at "limit", which is 0$/],
  [{ limit: "3" }, /at "limit", which is "3"$/],
  [{ limit: 1, tags: ["a", 5] }, /at "tags\.1", which is 5$/],
  [{}, /at "limit", which is undefined$/],
])("says of %j where and what the wrong value is", (data, problem) => {
  expect(decodeBy(schema, data)).toEqual({ ok: false, problem: expect.stringMatching(problem) });
});

it("keeps a secret value to itself", () => {
  const decoded = decodeBy(schema, { limit: "my diary" }, { secret: true });
  expect(decoded).toEqual({ ok: false, problem: expect.stringMatching(/at "limit"$/) });
});
