import { platform } from "@atoll/sdk";
import { useEffect, useState } from "react";

import type { Expense } from "../model/expense.ts";
import { receiptKey } from "./journal-files.ts";

/** A photo as the platform hands it out: bytes stay with the host, behind `blob`. */
export type Photo = { readonly blob: number; readonly width: number; readonly height: number };

export type ReceiptPhoto =
  | { readonly status: "none" | "loading" | "missing" }
  | { readonly status: "ready"; readonly photo: Photo };

/** Photos already asked for, by expense: a list that scrolls asks for each once. */
const photos = new Map<string, Promise<Photo | null>>();

/** The photo kept for an expense; loads it when it is first shown. */
export function useReceipt(expense: Expense): ReceiptPhoto {
  const [photo, setPhoto] = useState<Photo | null | undefined>(undefined);
  const { id, receipt } = expense;
  useEffect(() => {
    if (receipt === null) return;
    let current = true;
    void loadReceipt(expense).then((loaded) => current && setPhoto(loaded));
    return () => {
      current = false;
    };
    // The photo follows from the expense and the size noted with it.
  }, [id, receipt?.width, receipt?.height]);
  if (receipt === null) return { status: "none" };
  if (photo === undefined) return { status: "loading" };
  return photo === null ? { status: "missing" } : { status: "ready", photo };
}

/** Notes the photo of an expense that was just saved, so that it need not be read back. */
export function rememberReceipt(expenseId: string, photo: Photo): void {
  photos.set(expenseId, Promise.resolve(photo));
}

/** Removes the photo of an expense. A failure leaves it to the next start, which removes photos without an expense. */
export async function forgetReceipt(expenseId: string): Promise<void> {
  photos.delete(expenseId);
  await platform.storage.remove(receiptKey(expenseId)).catch(() => undefined);
}

function loadReceipt({ id, receipt }: Expense): Promise<Photo | null> {
  const known = photos.get(id);
  if (known !== undefined) return known;
  const loaded = platform.storage.getBlob(receiptKey(id)).then(
    (content) => (content === null || receipt === null ? null : { ...receipt, blob: content.blob }),
    () => null,
  );
  photos.set(id, loaded);
  return loaded;
}
