import { platform } from "@atoll/sdk";
import { useSyncExternalStore } from "react";
import { EMPTY } from "../model/booking.ts";
import type { Booking } from "../model/booking.ts";

const KEY = "draft";

let booking: Booking = EMPTY;
let asked = false;
const listeners = new Set<() => void>();

/** The booking that is being filled in; the same for all pages. */
export function useBooking(): Booking {
  return useSyncExternalStore(subscribe, () => booking);
}

/** Changes some of it, and keeps it on the device. */
export function changeBooking(part: Partial<Booking>): void {
  booking = { ...booking, ...part };
  tell();
  // A draft that cannot be kept is one that is gone when the mini-app is closed, no more.
  void platform.storage.set(KEY, JSON.stringify(booking)).catch(() => undefined);
}

/** Begins anew, and forgets what was kept. */
export function clearBooking(): void {
  booking = EMPTY;
  tell();
  void platform.storage.remove(KEY).catch(() => undefined);
}

/** Brings back what an earlier opening kept, once; true when there was something. */
export async function restoreBooking(): Promise<boolean> {
  if (asked) return false;
  asked = true;
  const kept = parseDraft(await platform.storage.get(KEY).catch(() => null));
  if (kept === null) return false;
  booking = { ...EMPTY, ...kept };
  tell();
  return true;
}

/** Only fields of a booking, and only of their kind: an older version may have kept others. */
function parseDraft(text: string | null): Partial<Booking> | null {
  try {
    const value: unknown = text === null ? null : JSON.parse(text);
    if (typeof value !== "object" || value === null) return null;
    const known = Object.entries(value).filter(
      ([name, field]) => Object.hasOwn(EMPTY, name) && typeof field === typeof EMPTY[name as keyof Booking],
    );
    return Object.fromEntries(known);
  } catch {
    return null;
  }
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function tell(): void {
  for (const listener of listeners) listener();
}
