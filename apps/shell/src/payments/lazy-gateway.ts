import type { PaymentsGateway } from "@atoll/capabilities";

/** A gateway whose code comes when a mini-app first asks for something. Its methods reject with what `load` rejects with. */
export function createLazyGateway(load: () => Promise<PaymentsGateway>): PaymentsGateway {
  return {
    products: async (...given) => (await load()).products(...given),
    place: async (...given) => (await load()).place(...given),
    confirm: async (...given) => (await load()).confirm(...given),
    cancel: async (...given) => (await load()).cancel(...given),
    order: async (...given) => (await load()).order(...given),
    pending: async (...given) => (await load()).pending(...given),
    entitlements: async (...given) => (await load()).entitlements(...given),
    consume: async (...given) => (await load()).consume(...given),
    watch(...given) {
      const ended = new AbortController();
      load()
        .then((gateway) => {
          if (ended.signal.aborted) return;
          const stop = gateway.watch(...given);
          ended.signal.addEventListener("abort", stop);
        })
        // The next call that needs the code says what is wrong.
        .catch(() => undefined);
      return () => ended.abort();
    },
  };
}
