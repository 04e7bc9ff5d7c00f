const DATE = "2025-11-21";

/** How much one euro buys; a fixed table, so that tests and demos say the same every day. */
const PER_EURO: { readonly [code: string]: number } = {
  EUR: 1,
  USD: 1.152,
  GBP: 0.881,
  CHF: 0.931,
  JPY: 180.5,
  SEK: 11.02,
};

/**
 * The rates service that the journal talks to: `GET /latest?base=EUR` answers `{ base, date, rates }`.
 * Mount it under the name the host's network map gives to rates.atoll-demo.org.
 */
export function handleRates(request: Request): Response {
  if (request.method === "OPTIONS") return new Response(null, { status: 204, headers: CORS });
  if (request.method !== "GET" && request.method !== "HEAD") {
    return json(405, { error: `${request.method} is not answered here. Use GET.` });
  }
  const url = new URL(request.url);
  if (url.pathname !== "/latest") return json(404, { error: "There is only /latest." });
  const base = url.searchParams.get("base") ?? "EUR";
  const perBase = Object.hasOwn(PER_EURO, base) ? PER_EURO[base] : undefined;
  if (perBase === undefined) return json(400, { error: "Unknown base currency." });
  const rates = Object.entries(PER_EURO).map(([code, rate]) => [code, Number((rate / perBase).toFixed(6))]);
  return json(200, { base, date: DATE, rates: Object.fromEntries(rates) });
}

/** Mini-apps on the web ask from an opaque origin, so the answer must be open to all; it holds nothing private. */
const CORS = { "access-control-allow-origin": "*", "access-control-allow-methods": "GET, HEAD, OPTIONS" };

function json(status: number, body: object): Response {
  return Response.json(body, { status, headers: { ...CORS, "cache-control": "max-age=300" } });
}
