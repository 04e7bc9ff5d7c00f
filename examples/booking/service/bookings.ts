const MOST_BYTES = 4_000;

/** Rooms of the house, with how many stay in each. */
const ROOMS: { readonly [room: string]: number } = { garden: 2, lagoon: 3, family: 5 };

/** A day on which the house is full, so that there is something to be refused. */
export const FULL_DAY = "2027-01-01";

/**
 * The house's own server: `POST /bookings` with a stay and a guest answers `{ code }`, 409 when the room is taken, 400 with `field` for what
 * it cannot take.
 */
export async function handleBookings(request: Request): Promise<Response> {
  if (request.method === "OPTIONS") return new Response(null, { status: 204, headers: CORS });
  const { pathname } = new URL(request.url);
  if (pathname !== "/bookings") return json(404, { error: "There is only /bookings." });
  if (request.method !== "POST") return json(405, { error: "Use POST." });
  const booking = parseBooking(await request.text());
  if (booking === null) return json(400, { error: "This is no booking." });
  const { room, arrival, departure, guests, email } = booking;
  const beds = Object.hasOwn(ROOMS, room) ? ROOMS[room] : undefined;
  if (beds === undefined) return json(400, { field: "room", error: "There is no such room." });
  if (guests < 1 || guests > beds)
    return json(400, { field: "guests", error: `This room is for at most ${beds}.` });
  if (!(arrival < departure)) return json(400, { field: "departure", error: "Leave after you arrive." });
  if (!email.includes("@")) return json(400, { field: "email", error: "Give an address with an @." });
  if (arrival <= FULL_DAY && departure > FULL_DAY)
    return json(409, { error: "The house is full at New Year." });
  return json(201, { code: codeOf(`${room}${arrival}${departure}${email}`) });
}

type Booking = {
  readonly room: string;
  readonly arrival: string;
  readonly departure: string;
  readonly guests: number;
  readonly email: string;
};

function parseBooking(text: string): Booking | null {
  if (text.length > MOST_BYTES) return null;
  try {
    const value = JSON.parse(text) as Partial<Record<keyof Booking, unknown>>;
    const texts = [value.room, value.arrival, value.departure, value.email].every(
      (each) => typeof each === "string",
    );
    return texts && Number.isInteger(value.guests) ? (value as Booking) : null;
  } catch {
    return null;
  }
}

/** Six characters that are the same for the same booking, so that one sent twice is one. */
function codeOf(text: string): string {
  let sum = 7;
  for (const character of text) sum = (sum * 31 + (character.codePointAt(0) ?? 0)) % 2_176_782_336;
  return sum.toString(36).toUpperCase().padStart(6, "0");
}

/** Mini-apps on the web ask from an opaque origin, so the answer must be open to all. */
const CORS = {
  "access-control-allow-origin": "*",
  "access-control-allow-methods": "POST, OPTIONS",
  "access-control-allow-headers": "content-type",
};

function json(status: number, body: object): Response {
  return Response.json(body, { status, headers: CORS });
}
