/** Places that the service knows by name. */
const PLACES = [
  { id: "lisbon", name: "Lisbon", country: "Portugal", latitude: 38.72, longitude: -9.14 },
  { id: "bergen", name: "Bergen", country: "Norway", latitude: 60.39, longitude: 5.32 },
  { id: "cairo", name: "Cairo", country: "Egypt", latitude: 30.04, longitude: 31.24 },
  { id: "lima", name: "Lima", country: "Peru", latitude: -12.05, longitude: -77.04 },
  { id: "sapporo", name: "Sapporo", country: "Japan", latitude: 43.06, longitude: 141.35 },
  { id: "nairobi", name: "Nairobi", country: "Kenya", latitude: -1.29, longitude: 36.82 },
  { id: "wellington", name: "Wellington", country: "New Zealand", latitude: -41.29, longitude: 174.78 },
] as const;

const CONDITIONS = ["clear", "clouds", "rain", "storm", "clear", "clouds"] as const;
const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;

/**
 * The service that the weather board talks to, with weather made up from place and day, so that it says the same all day.
 * `GET /places?q=lis` answers places, `GET /forecast?latitude=38.7&longitude=-9.1` a forecast.
 */
export function handleWeather(request: Request, now = Date.now()): Response {
  if (request.method === "OPTIONS") return new Response(null, { status: 204, headers: CORS });
  if (request.method !== "GET") return json(405, { error: "Use GET." });
  const { pathname, searchParams } = new URL(request.url);
  if (pathname === "/places") return json(200, findPlaces(searchParams.get("q") ?? ""));
  if (pathname !== "/forecast") return json(404, { error: "There are /places and /forecast." });
  const latitude = readDegrees(searchParams.get("latitude"), 90);
  const longitude = readDegrees(searchParams.get("longitude"), 180);
  if (latitude === null || longitude === null)
    return json(400, { error: "Give latitude and longitude in degrees." });
  return json(200, makeForecast(latitude, longitude, now));
}

function findPlaces(query: string) {
  const wanted = query.trim().toLowerCase();
  return wanted === ""
    ? []
    : PLACES.filter(({ name, country }) => `${name} ${country}`.toLowerCase().includes(wanted));
}

function readDegrees(text: string | null, most: number): number | null {
  const degrees = text === null || text === "" ? Number.NaN : Number(text);
  return Math.abs(degrees) <= most ? degrees : null;
}

function makeForecast(latitude: number, longitude: number, now: number) {
  const hour = Math.floor(now / HOUR_MS) * HOUR_MS;
  const at = (time: number) => weatherAt(latitude, longitude, time);
  const hours = Array.from({ length: 24 }, (_, index) => ({
    at: new Date(hour + index * HOUR_MS).toISOString(),
    ...at(hour + index * HOUR_MS),
  }));
  const days = Array.from({ length: 7 }, (_, index) =>
    dayOf(at, Math.floor(now / DAY_MS) * DAY_MS + index * DAY_MS),
  );
  return { measuredAt: new Date(hour).toISOString(), now: at(hour), hours, days };
}

type WeatherAt = (time: number) => { readonly temperatureC: number; readonly condition: string };

function dayOf(at: WeatherAt, day: number) {
  const all = Array.from({ length: 24 }, (_, hour) => at(day + hour * HOUR_MS));
  const temperatures = all.map(({ temperatureC }) => temperatureC);
  return {
    date: new Date(day).toISOString().slice(0, 10),
    minC: Math.min(...temperatures),
    maxC: Math.max(...temperatures),
    condition: all[13]?.condition ?? "clear",
  };
}

/** Warm towards the equator and in the afternoon of the place, with a turn of its own for each day. */
function weatherAt(latitude: number, longitude: number, time: number) {
  const day = Math.floor(time / DAY_MS);
  const turn = Math.sin(day * 2.1 + latitude * 0.7 + longitude * 0.3);
  const localHour = (time / HOUR_MS + longitude / 15) % 24;
  const afternoon = Math.cos(((localHour - 15) / 24) * 2 * Math.PI);
  const temperatureC = Math.round(29 - Math.abs(latitude) * 0.42 + turn * 4 + afternoon * 5);
  const condition =
    CONDITIONS[Math.abs(Math.round(turn * 2.4 + Math.floor(localHour / 8))) % CONDITIONS.length];
  return { temperatureC, condition: condition ?? "clear" };
}

/** Mini-apps on the web ask from an opaque origin, so the answer must be open to all; it holds nothing private. */
const CORS = { "access-control-allow-origin": "*", "access-control-allow-methods": "GET, OPTIONS" };

function json(status: number, body: object): Response {
  return Response.json(body, { status, headers: { ...CORS, "cache-control": "max-age=300" } });
}
