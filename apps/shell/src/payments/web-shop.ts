import type { PaymentsGateway } from "@atoll/capabilities";
import { createLazyGateway } from "./lazy-gateway.ts";

export type WebShopOptions = {
  /** Sends the session's cookie to the page's own origin. */
  readonly fetch: typeof globalThis.fetch;
  readonly page: Pick<Window, "setTimeout" | "clearTimeout">;
  /** Language tag of the person. */
  readonly language: () => string;
};

/** Where mini-apps sell in a browser: the registry that the shell came from. Its code comes with the first purchase. */
export function createWebShop({ fetch, page, language }: WebShopOptions): {
  readonly gateway: PaymentsGateway;
  readonly language: () => string;
} {
  const schedule = (run: () => void, ms: number) => {
    const timer = page.setTimeout(run, ms);
    return () => page.clearTimeout(timer);
  };
  const gateway = createLazyGateway(async () => {
    const { createRegistryGateway } = await import("./registry-gateway.ts");
    return createRegistryGateway({ fetch, origin: "", platform: "web", language, schedule });
  });
  return { gateway, language };
}
