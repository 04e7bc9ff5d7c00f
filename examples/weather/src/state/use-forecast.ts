import { useCallback, useEffect, useState } from "react";
import { parseForecast } from "../model/forecast.ts";
import type { Forecast } from "../model/forecast.ts";
import type { Place } from "../model/place.ts";
import { keep, readKept } from "./kept.ts";
import { fetchForecast } from "./weather-service.ts";

/** A forecast on its way. `stale` is true for one of before, while there is none of now; `readAt` is when it came, in milliseconds. */
export type ForecastState =
  | { readonly step: "loading" }
  | { readonly step: "ready"; readonly forecast: Forecast; readonly stale: boolean; readonly readAt: number }
  | { readonly step: "failed" };

/** The forecast of a place: at once the one that was kept, then that of now. */
export function useForecast(place: Place, turn: number): ForecastState {
  const [state, setState] = useState<ForecastState>({ step: "loading" });
  const key = `forecast:${place.id}`;
  const load = useCallback(
    async (isWanted: () => boolean) => {
      const kept = parseForecast(await readKept(key));
      if (kept !== null && isWanted())
        setState({ step: "ready", forecast: kept, stale: true, readAt: Date.now() });
      try {
        const forecast = await fetchForecast(place);
        if (isWanted()) setState({ step: "ready", forecast, stale: false, readAt: Date.now() });
        await keep(key, forecast);
      } catch {
        if (isWanted() && kept === null) setState({ step: "failed" });
      }
    },
    [key, place],
  );
  useEffect(() => {
    let wanted = true;
    void load(() => wanted);
    return () => {
      wanted = false;
    };
  }, [load, turn]);
  return state;
}
