import { nightsOf, roomOf } from "./booking.ts";
import type { Booking } from "./booking.ts";

/** What is wrong, by the name of the field. */
export type Problems = { readonly [F in keyof Booking]?: string };

/** What keeps the first step from being done. */
export function stayProblems(booking: Booking, today: string): Problems {
  const { beds } = roomOf(booking);
  return compact({
    arrival:
      booking.arrival === ""
        ? "Choose a day."
        : booking.arrival < today
          ? "Choose a day to come."
          : undefined,
    departure:
      booking.departure === ""
        ? "Choose a day."
        : nightsOf(booking) === 0
          ? "Leave after you arrive."
          : undefined,
    guests: booking.guests > beds ? `This room is for at most ${beds}.` : undefined,
  });
}

/** What keeps the second step from being done. */
export function guestProblems({ name, email, phone }: Booking): Problems {
  return compact({
    name: name.trim() === "" ? "Give the name on the booking." : undefined,
    email: /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email.trim())
      ? undefined
      : "Give an address such as mira@example.com.",
    phone:
      phone.trim() === "" || /^\+?[\d ]{6,20}$/.test(phone.trim())
        ? undefined
        : "Only digits, spaces and a plus.",
  });
}

function compact(problems: { readonly [F in keyof Booking]?: string | undefined }): Problems {
  return Object.fromEntries(Object.entries(problems).filter(([, problem]) => problem !== undefined));
}
