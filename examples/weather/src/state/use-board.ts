import { PlatformError, platform } from "@atoll/sdk";
import { useEffect, useState } from "react";
import { HERE, parsePlaces } from "../model/place.ts";
import type { Place } from "../model/place.ts";
import type { Units } from "../model/words.ts";
import { keep, readKept } from "./kept.ts";

/** The places of the board, and what a person does with them. */
export type Board = {
  /** Null until the storage has answered. */
  readonly places: readonly Place[] | null;
  readonly units: Units;
  /** Why the person's own place is not on the board although it was asked for. */
  readonly refused: "denied" | "unknown" | null;
  add(place: Place): void;
  remove(id: string): void;
  /** Asks where the person is and puts that on top. */
  addHere(): Promise<void>;
  setUnits(units: Units): void;
};

/** The board as it was left. */
export function useBoard(): Board {
  const [places, setPlaces] = useState<readonly Place[] | null>(null);
  const [units, setUnits] = useState<Units>("celsius");
  const [refused, setRefused] = useState<Board["refused"]>(null);
  useEffect(() => {
    void readKept("places").then((kept) => setPlaces(parsePlaces(kept)));
    void readKept("units").then((kept) => setUnits(kept === "fahrenheit" ? "fahrenheit" : "celsius"));
  }, []);
  const change = (next: readonly Place[]) => {
    setPlaces(next);
    void keep("places", next);
  };
  const without = (id: string) => (places ?? []).filter((place) => place.id !== id);
  return {
    places,
    units,
    refused,
    add: (place) => change([...without(place.id), place]),
    remove: (id) => change(without(id)),
    addHere: async () => {
      const here = await findHere();
      setRefused(typeof here === "string" ? here : null);
      if (typeof here === "object") change([here, ...without(HERE)]);
    },
    setUnits: (next) => {
      setUnits(next);
      void keep("units", next);
    },
  };
}

async function findHere(): Promise<Place | "denied" | "unknown"> {
  try {
    const { latitude, longitude } = await platform.location.get({ accuracy: "approximate" });
    return { id: HERE, name: "Where you are", country: "", latitude, longitude };
  } catch (error) {
    return error instanceof PlatformError && error.code === "PERMISSION_DENIED" ? "denied" : "unknown";
  }
}
