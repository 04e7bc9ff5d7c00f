import type { MethodResult } from "@atoll/protocol";
import type { NetworkSchema } from "./schema.ts";

export type NetworkStatus = MethodResult<NetworkSchema["methods"]["status"]>;

/** Port: whether the device has a network. */
export interface StatusSource {
  now(): NetworkStatus;
  /** Calls back when something may have changed; the returned function ends it. */
  onChange(listener: () => void): () => void;
}

/** What of a browser tells of its network. `connection` is there on phones alone, in some browsers. */
export type BrowserNetwork = {
  readonly navigator: { readonly onLine: boolean; readonly connection?: BrowserConnection };
  readonly page: Pick<EventTarget, "addEventListener" | "removeEventListener">;
};
type BrowserConnection = Pick<EventTarget, "addEventListener" | "removeEventListener"> & {
  readonly type?: string;
};

const TYPES: ReadonlySet<string> = new Set(["cellular", "ethernet", "wifi"]);

/** The network of a browser. */
export function createBrowserStatus({ navigator, page }: BrowserNetwork): StatusSource {
  const { connection } = navigator;
  return {
    now: () => ({ online: navigator.onLine, type: typeOf(connection?.type) }),
    onChange(listener) {
      page.addEventListener("online", listener);
      page.addEventListener("offline", listener);
      connection?.addEventListener("change", listener);
      return () => {
        page.removeEventListener("online", listener);
        page.removeEventListener("offline", listener);
        connection?.removeEventListener("change", listener);
      };
    },
  };
}

/** Security: the kind alone; speed and delay, which browsers tell beside it, would help to tell people apart. */
function typeOf(type: string | undefined): NetworkStatus["type"] {
  if (type === undefined || type === "unknown") return "unknown";
  return TYPES.has(type) ? (type as NetworkStatus["type"]) : "other";
}

/** The status as a provider answers it, and its topic, which tells only what has changed. */
export function statusParts(source: StatusSource) {
  return {
    methods: { status: async () => source.now() },
    topics: {
      statusChanges: (_: unknown, __: unknown, emit: (value: unknown) => void) => {
        let told = JSON.stringify(source.now());
        return source.onChange(() => {
          const now = source.now();
          if (JSON.stringify(now) === told) return;
          told = JSON.stringify(now);
          emit(now);
        });
      },
    },
  };
}
