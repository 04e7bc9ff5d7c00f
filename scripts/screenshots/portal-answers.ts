import type { TelemetryReport, VersionPage } from "@atoll/distribution/registry";
import type { Act } from "./scene.ts";

const DAY_MS = 86_400_000;
const VERSIONS = 140;
const PAGE = 100;

/** A mini-app with more versions than one page holds. */
export const manyVersions: Act = (page) =>
  page.route("**/api/apps/*/versions*", (route) => {
    const after = new URL(route.request().url()).searchParams.get("after");
    const all = Array.from({ length: VERSIONS }, (_, index) => aVersion(VERSIONS - index));
    const json: VersionPage = {
      versions: after ? all.slice(PAGE) : all.slice(0, PAGE),
      next: after ? null : "more",
    };
    return route.fulfill({ json });
  });

function aVersion(code: number): VersionPage["versions"][number] {
  return {
    id: `version-${code}`,
    app: "org.atoll.expense-journal",
    version: { name: `1.${code}.0`, code },
    state: STATES[code % STATES.length] ?? "ready",
    createdAt: new Date(Date.now() - (VERSIONS - code) * DAY_MS).toISOString(),
    steps: [],
    findings: [],
    decision: null,
  };
}

const STATES = ["ready", "released", "approved", "changes_requested", "released"] as const;

/** Thirty days of use: weeks with quiet ends, a release in the middle that crashed more. */
export const monthOfUse: Act = (page) =>
  page.route("**/api/apps/*/telemetry*", (route) => route.fulfill({ json: report() }));

function report(): TelemetryReport {
  const days = Array.from({ length: 30 }, (_, index) => {
    const at = new Date(Date.now() - (29 - index) * DAY_MS);
    const quiet = at.getUTCDay() % 6 === 0 ? 0.55 : 1;
    return {
      day: at.toISOString().slice(0, 10),
      opens: Math.round((420 + 9 * index + 40 * Math.sin(index)) * quiet),
      crashes: index === 15 ? 11 : index % 4,
      medianMs: 180 + 8 * (index % 5),
      p95Ms: 520 + 30 * (index % 7),
    };
  });
  const of = (name: string, code: number, opens: number, crashes: number) => ({
    version: { name, code },
    opens,
    crashes,
    medianMs: 190,
    p95Ms: 610,
  });
  return {
    days,
    versions: [of("1.2.0", 3, 8_120, 14), of("1.1.0", 2, 4_871, 41), of("1.0.0", 1, 912, 3)],
    crashes: [
      { code: "MEMORY_EXCEEDED", count: 37 },
      { code: "GUEST_ERROR", count: 21 },
    ],
  };
}
