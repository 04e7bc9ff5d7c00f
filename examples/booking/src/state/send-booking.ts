import { PlatformError } from "@atoll/sdk";
import type { Booking } from "../model/booking.ts";

/** What became of a booking that was sent. */
export type Sent =
  | { readonly is: "booked"; readonly code: string }
  | { readonly is: "full"; readonly why: string }
  | { readonly is: "refused"; readonly why: string }
  | { readonly is: "unsent" };

/** Sends the booking to the house. One that is sent again is the same booking. */
export async function sendBooking(booking: Booking): Promise<Sent> {
  try {
    const response = await fetch("https://booking.atoll-demo.org/bookings", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(booking),
    });
    const answer = (await response.json()) as { readonly code?: unknown; readonly error?: unknown };
    if (response.status === 201 && typeof answer.code === "string")
      return { is: "booked", code: answer.code };
    const why = typeof answer.error === "string" ? answer.error : "The house did not take it.";
    return response.status === 409 ? { is: "full", why } : { is: "refused", why };
  } catch (error) {
    if (error instanceof PlatformError || error instanceof TypeError || error instanceof SyntaxError)
      return { is: "unsent" };
    throw error;
  }
}
