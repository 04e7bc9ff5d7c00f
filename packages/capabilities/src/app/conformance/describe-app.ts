import { describe, expect, it } from "vitest";
import { createFakeContext } from "../../fake-context.ts";
import type { PartialAreaProvider } from "../../provider.ts";
import type { AppSchema } from "../schema.ts";

export type AppUnderTest = {
  readonly provider: PartialAreaProvider<AppSchema>;
  /** What was asked of the host app, as "close session-1". */
  readonly asked: () => readonly string[];
  /** Moves the provider's clock. */
  pass(ms: number): void;
};

/** The rules of `platform.app`, for a host app that can close and open. */
export function describeApp(name: string, create: () => AppUnderTest): void {
  const context = createFakeContext({ sessionId: "session-7" });
  describe(`app: ${name}`, () => {
    it("closes the opening that asked, and no other", async () => {
      const { provider, asked } = create();
      expect(await provider.close?.({}, context)).toBeNull();
      expect(asked()).toEqual(["close session-7"]);
    });

    it("restarts three times a minute and no more, also across sessions", async () => {
      const { provider, asked, pass } = create();
      const restart = (sessionId: string) => provider.restart?.({}, createFakeContext({ sessionId }));
      for (const id of ["a", "b", "c"]) expect(await restart(id)).toBeNull();
      await expect(restart("d")).rejects.toMatchObject({ code: "RATE_LIMITED" });
      pass(60_000);
      expect(await restart("e")).toBeNull();
      expect(asked()).toEqual(["restart a", "restart b", "restart c", "restart e"]);
    });

    it("does not count one mini-app's restarts against another's", async () => {
      const { provider } = create();
      for (let count = 0; count < 3; count += 1) await provider.restart?.({}, context);
      expect(await provider.restart?.({}, createFakeContext({ ownerKey: "owner-2" }))).toBeNull();
    });
  });
}
