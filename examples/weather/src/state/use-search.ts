import { useEffect, useState } from "react";
import type { Place } from "../model/place.ts";
import { findPlaces } from "./weather-service.ts";

export type SearchState =
  | { readonly step: "waiting" }
  | { readonly step: "looking" }
  | { readonly step: "found"; readonly places: readonly Place[] }
  | { readonly step: "failed" };

const PAUSE_MS = 250;

/** Looks for places once the person pauses; an older search is given up. */
export function useSearch(words: string, turn: number): SearchState {
  const [state, setState] = useState<SearchState>({ step: "waiting" });
  const wanted = words.trim();
  useEffect(() => {
    if (wanted === "") return setState({ step: "waiting" });
    setState({ step: "looking" });
    const given = new AbortController();
    const pause = setTimeout(() => {
      findPlaces(wanted, given.signal).then(
        (places) => setState({ step: "found", places }),
        () => given.signal.aborted || setState({ step: "failed" }),
      );
    }, PAUSE_MS);
    return () => {
      clearTimeout(pause);
      given.abort();
    };
  }, [wanted, turn]);
  return state;
}
