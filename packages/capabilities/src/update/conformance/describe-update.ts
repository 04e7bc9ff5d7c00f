import { describe, expect, it } from "vitest";
import { createFakeContext } from "../../fake-context.ts";
import { topicSourceOf } from "../../provider.ts";
import type { UpdateProvider } from "../provider.ts";
import { updateSchema } from "../schema.ts";
import type { Version } from "../schema.ts";

export type UpdateUnderTest = {
  readonly provider: Partial<UpdateProvider>;
  /** Puts a version on offer, to be fetched by a check or by the host itself. */
  release(version: Version): void;
  fetchNow(): Promise<void> | void;
  readonly applied: readonly string[];
};

/** The rules of `platform.update`, for a mini-app of version code 1. */
export function describeUpdate(name: string, create: () => UpdateUnderTest): void {
  const context = createFakeContext({ sessionId: "session-7" });
  const next = { name: "1.1.0", code: 2 };
  describe(`update: ${name}`, () => {
    it("tells of a newer version once it is here, and opens it", async () => {
      const { provider, release, applied } = create();
      expect(await provider.check?.({}, context)).toBeNull();
      expect(await provider.apply?.({}, context)).toBe(false);
      release(next);
      expect(updateSchema.methods.check.result.parse(await provider.check?.({}, context))).toEqual(next);
      expect(await provider.apply?.({}, context)).toBe(true);
      expect(applied).toEqual(["session-7"]);
    });

    it("has no news for an opening of that version, nor of one before it", async () => {
      const { provider, release } = create();
      release(next);
      for (const code of [2, 3]) {
        const newest = createFakeContext({ manifest: { version: { name: "2.0.0", code } } });
        expect(await provider.check?.({}, newest)).toBeNull();
        expect(await provider.apply?.({}, newest)).toBe(false);
      }
    });

    it("sends a version that is here, or comes, until it is stopped", async () => {
      const { provider, release, fetchNow } = create();
      const seen: unknown[] = [];
      const source = topicSourceOf(provider, "ready");
      const stop = source?.({}, context, (value) => seen.push(updateSchema.topics.ready.value.parse(value)));
      release(next);
      await fetchNow();
      await expect.poll(() => seen).toEqual([next]);
      stop?.();
      const late: unknown[] = [];
      source?.({}, context, (value) => late.push(value))();
      expect(late).toEqual([next]);
    });
  });
}
