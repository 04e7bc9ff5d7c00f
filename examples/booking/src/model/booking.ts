/** What a person fills in, step by step. Days are such as `2026-12-24`, times such as `15:30`. */
export type Booking = {
  readonly room: string;
  readonly arrival: string;
  readonly departure: string;
  readonly guests: number;
  readonly name: string;
  readonly email: string;
  readonly phone: string;
  readonly arrivalTime: string;
  readonly breakfast: boolean;
  readonly wishes: string;
};

export type Room = {
  readonly value: string;
  readonly label: string;
  readonly hint: string;
  readonly beds: number;
  /** For a night, in cents. */
  readonly cents: number;
};

export const ROOMS: readonly Room[] = [
  { value: "garden", label: "Garden room", hint: "For two, €84 a night", beds: 2, cents: 8_400 },
  {
    value: "lagoon",
    label: "Lagoon room",
    hint: "For three, with a view, €112 a night",
    beds: 3,
    cents: 11_200,
  },
  { value: "family", label: "Family house", hint: "For five, €168 a night", beds: 5, cents: 16_800 },
];

export const EMPTY: Booking = {
  room: "garden",
  arrival: "",
  departure: "",
  guests: 2,
  name: "",
  email: "",
  phone: "",
  arrivalTime: "15:00",
  breakfast: true,
  wishes: "",
};

/** For each person and night, in cents. */
const BREAKFAST_CENTS = 900;
const DAY_MS = 86_400_000;

/** The room that is booked. */
export function roomOf({ room }: Booking): Room {
  const found = ROOMS.find(({ value }) => value === room) ?? ROOMS[0];
  if (found === undefined) throw new Error("The house has no rooms.");
  return found;
}

/** How many nights; 0 while the days are not both there or make no sense. */
export function nightsOf({ arrival, departure }: Booking): number {
  const nights = (Date.parse(departure) - Date.parse(arrival)) / DAY_MS;
  return Number.isInteger(nights) && nights > 0 ? nights : 0;
}

/** What the stay costs, in cents. */
export function costOf(booking: Booking): {
  readonly room: number;
  readonly breakfast: number;
  readonly total: number;
} {
  const nights = nightsOf(booking);
  const room = nights * roomOf(booking).cents;
  const breakfast = booking.breakfast ? nights * booking.guests * BREAKFAST_CENTS : 0;
  return { room, breakfast, total: room + breakfast };
}

/** An amount as it is shown: `€84.00`. */
export function euros(cents: number): string {
  return `€${(cents / 100).toFixed(2)}`;
}
