import { describe, expect, it } from "vitest";
import { createFakeContext } from "../../fake-context.ts";
import type { PartialAreaProvider } from "../../provider.ts";
import { notificationsSchema } from "../schema.ts";
import type { NotificationsSchema } from "../schema.ts";

const { requestConsent, status } = notificationsSchema.methods;
const topic = (id: string) => ({ id, title: `About ${id}`, reason: "To know in time." });

/** The rules of `platform.notifications`; `create` makes a host on which the person agrees to these topics alone. */
export function describeNotifications(
  name: string,
  create: (agreesTo: readonly string[]) => PartialAreaProvider<NotificationsSchema>,
): void {
  const begin = (agreesTo: readonly string[]) => {
    const provider = create(agreesTo);
    return {
      ask: async (ids: readonly string[], context = createFakeContext()) => {
        const params = requestConsent.params.parse({ topics: ids.map(topic) });
        return requestConsent.result.parse(await provider.requestConsent?.(params, context)).topics;
      },
      status: async (context = createFakeContext()) =>
        status.result.parse(await provider.status?.({}, context)).topics,
    };
  };

  describe(`notifications: ${name}`, () => {
    it("tells which topics the person agreed to, and keeps it for that mini-app alone", async () => {
      const { ask, status: now } = begin(["ready", "news"]);
      expect(await now()).toEqual([]);
      expect(await ask(["ready", "offers"])).toEqual(["ready"]);
      expect(await ask(["news"])).toEqual(["news", "ready"]);
      expect(await now()).toEqual(["news", "ready"]);
      expect(await now(createFakeContext({ ownerKey: "owner-2" }))).toEqual([]);
    });

    it("asks no second time for what was agreed to", async () => {
      const { ask } = begin(["ready"]);
      await ask(["ready"]);
      const silent = {
        consent: async () => undefined,
        inFront: () => Promise.reject(new Error("asked again")),
      };
      expect(await ask(["ready"], createFakeContext({ ask: silent }))).toEqual(["ready"]);
    });

    it("answers USER_CANCELED when the person leaves, and keeps nothing", async () => {
      const { ask, status: now } = begin([]);
      await expect(ask(["ready"])).rejects.toMatchObject({ code: "USER_CANCELED" });
      expect(await now()).toEqual([]);
    });
  });
}
