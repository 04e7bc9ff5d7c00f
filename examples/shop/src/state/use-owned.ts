import { platform } from "@atoll/sdk";
import { useCallback, useEffect, useState } from "react";

/** What the person bought to keep. The registry knows; nothing of it is stored here. */
export type Owned = {
  readonly products: ReadonlySet<string>;
  /** Looks again, and tells what is owned. In the handler of a tap the host asks who is signed out to sign in. Rejects with the platform's code. */
  restore(): Promise<ReadonlySet<string>>;
};

export function useOwned(): Owned {
  const [products, setProducts] = useState<ReadonlySet<string>>(new Set());
  const restore = useCallback(async () => {
    const owned = await platform.payments.restore();
    const active = new Set(owned.filter((each) => each.active).map(({ product }) => product));
    setProducts(active);
    return active;
  }, []);
  useEffect(() => {
    // At the start nobody waits for it: a tap on "Restore" says why it fails.
    restore().catch(() => undefined);
    // What was refunded is gone, what was pending has come.
    return platform.payments.onEvent(() => void restore().catch(() => undefined));
  }, [restore]);
  return { products, restore };
}
