import { platform } from "@atoll/sdk";
import { useCallback, useEffect, useState } from "react";

import { GOODS } from "../model/goods.ts";
import type { Product } from "../model/product.ts";
import { codeOf } from "./code-of.ts";

/** What is on offer. While it is asked for again, the last answer stays. */
export type Shelf = {
  readonly status: "loading" | "ready" | "failed";
  readonly products: readonly Product[];
  /** Why it failed. */
  readonly code: string;
  load(): Promise<void>;
};

/** In the order in which the pottery shows them; what it has no words for comes last. */
const ORDER = Object.keys(GOODS);

/** Asks the registry what is on offer. */
export function useShelf(): Shelf {
  const [shelf, setShelf] = useState<Omit<Shelf, "load">>({ status: "loading", products: [], code: "" });
  const load = useCallback(async () => {
    setShelf((before) => ({ ...before, status: "loading" }));
    try {
      const products = await platform.payments.products();
      const place = ({ id }: Product) => (ORDER.includes(id) ? ORDER.indexOf(id) : ORDER.length);
      setShelf({ status: "ready", products: [...products].sort((a, b) => place(a) - place(b)), code: "" });
    } catch (error) {
      setShelf((before) => ({ ...before, status: "failed", code: codeOf(error) }));
    }
  }, []);
  useEffect(() => void load(), [load]);
  return { ...shelf, load };
}
