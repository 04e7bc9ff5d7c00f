import type { TelemetrySender } from "./telemetry.ts";

const PATH = "/v1/telemetry";
/** What says that the same events would be welcome later; any other refusal is final. */
const LATER = [429, 502, 503, 504];

export type WebSenderOptions = {
  readonly fetch: (address: string, init: RequestInit) => Promise<Response>;
  readonly page: Pick<Document, "addEventListener" | "visibilityState">;
  readonly navigator: { sendBeacon?(address: string, body: Blob): boolean };
};

/** Sends to the registry that the page came from; a beacon when the page is hidden, which may be the last that is heard of it. */
export function createWebSender({ fetch, page, navigator }: WebSenderOptions): TelemetrySender {
  return {
    send: async (batch) => {
      try {
        const { status } = await fetch(PATH, {
          method: "POST",
          headers: { "content-type": "application/json" },
          body: JSON.stringify(batch),
        });
        return !LATER.includes(status);
      } catch {
        // No network, or the registry is away: what happens on this device does not depend on it.
        return false;
      }
    },
    sendLast: (batch) =>
      navigator.sendBeacon?.(PATH, new Blob([JSON.stringify(batch)], { type: "application/json" })) ?? false,
    onLeave: (listener) =>
      page.addEventListener("visibilitychange", () => {
        if (page.visibilityState === "hidden") listener();
      }),
  };
}
