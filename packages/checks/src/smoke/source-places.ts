import type { SourceMap, SourcePlace } from "../source-map/read-source-map.ts";
import type { SmokeRun } from "./smoke-run.ts";

/** A run with the creator's own places of what failed. */
export type PlacedRun = Omit<SmokeRun, "reports" | "end"> & {
  readonly end: (NonNullable<SmokeRun["end"]> & Placed) | null;
  readonly reports: readonly (SmokeRun["reports"][number] & Placed)[];
};

type Placed = { readonly place: SourcePlace | null };

const BUNDLE_PLACE = /\bmain\.jsbundle:(\d{1,9}):(\d{1,9})/g;

/** Finds the first place of the creator's own sources in each stack; of a package's, when there is no other. */
export function sourcePlaces(run: SmokeRun, map: SourceMap | undefined): PlacedRun {
  const find = (stack: string): SourcePlace | null => {
    const places = [...stack.matchAll(BUNDLE_PLACE)].slice(0, 50).flatMap(([, line, column]) => {
      const place = map?.placeOf(Number(line), Math.max(0, Number(column) - 1));
      return place === undefined ? [] : [place];
    });
    return places.find(({ file }) => !file.includes("node_modules/")) ?? places[0] ?? null;
  };
  return {
    ...run,
    end: run.end && { ...run.end, place: find(run.end.detail) },
    reports: run.reports.map((report) => ({ ...report, place: find(report.stack) })),
  };
}
