import { parseForecast } from "../model/forecast.ts";
import type { Forecast } from "../model/forecast.ts";
import { parsePlaces } from "../model/place.ts";
import type { Place } from "../model/place.ts";

const SERVICE = "https://weather.atoll-demo.org";

/** The forecast of a place. Rejects when it cannot be had. */
export async function fetchForecast({
  latitude,
  longitude,
}: Pick<Place, "latitude" | "longitude">): Promise<Forecast> {
  const forecast = parseForecast(await ask(`/forecast?latitude=${latitude}&longitude=${longitude}`));
  if (forecast === null) throw new Error("The forecast makes no sense.");
  return forecast;
}

/** Places whose name or country has the words. */
export async function findPlaces(words: string, signal: AbortSignal): Promise<readonly Place[]> {
  return parsePlaces(await ask(`/places?q=${encodeURIComponent(words)}`, signal));
}

async function ask(path: string, signal?: AbortSignal): Promise<unknown> {
  const response = await fetch(`${SERVICE}${path}`, signal === undefined ? {} : { signal });
  if (!response.ok) throw new Error(`The service answered ${response.status}.`);
  return response.json();
}
