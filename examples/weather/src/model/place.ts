export type Place = {
  readonly id: string;
  readonly name: string;
  readonly country: string;
  readonly latitude: number;
  readonly longitude: number;
};

/** The board's own name for wherever the person is. */
export const HERE = "here";

/** The places of a list from the service or the storage; what is no place is left out. */
export function parsePlaces(value: unknown): readonly Place[] {
  return Array.isArray(value) ? value.filter(isPlace) : [];
}

function isPlace(value: unknown): value is Place {
  if (typeof value !== "object" || value === null) return false;
  const { id, name, country, latitude, longitude } = value as Partial<Record<keyof Place, unknown>>;
  return (
    [id, name, country].every((text) => typeof text === "string") &&
    [latitude, longitude].every(Number.isFinite)
  );
}
