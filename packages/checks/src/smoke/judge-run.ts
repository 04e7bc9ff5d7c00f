import type { Finding } from "@atoll/distribution/registry";
import { finding } from "../rules.ts";
import type { Place } from "../rules.ts";
import type { PlacedRun } from "./source-places.ts";

const BUNDLE = "main.jsbundle";
/** Refusals that a declaration in the manifest would have prevented. */
const UNDECLARED = new Set(["PERMISSION_NOT_DECLARED", "NETWORK_BLOCKED", "NOT_SUPPORTED"]);

/** What a run says about a mini-app. */
export function judgeRun(run: PlacedRun): Finding[] {
  const reports = run.reports.map((report) =>
    finding(
      "smoke/error",
      `The mini-app reported an error: ${firstLine(report.message)}`,
      at(report.place, report.stack),
    ),
  );
  const refused = run.refused
    .filter(({ code }) => UNDECLARED.has(code))
    .map(({ method, code, message }) =>
      finding("smoke/undeclared-call", `A call of ${method} was refused with ${code}.`, {
        file: "manifest.json",
        evidence: message,
      }),
    );
  const prompts = [...new Set(run.prompts)].map((permission) =>
    finding("smoke/prompt-at-start", `The mini-app asks for ${permission} as soon as it is opened.`, {
      file: BUNDLE,
    }),
  );
  const logs = run.errors.map((text) =>
    finding("smoke/error-log", "The mini-app logged an error.", { file: BUNDLE, evidence: text }),
  );
  return [...started(run), ...reports, ...refused, ...prompts, ...logs];
}

function started({ end, shown }: PlacedRun): Finding[] {
  if (end !== null) {
    return [
      finding("smoke/did-not-start", `The mini-app ended with ${end.code}.`, at(end.place, end.detail)),
    ];
  }
  return shown.trim() === ""
    ? [finding("smoke/drew-nothing", "The mini-app shows nothing.", { file: BUNDLE })]
    : [];
}

/** What another date changed. Dates that are shown differ as they should, so digits and names of days and months do not count. */
export function judgeShift(now: PlacedRun, later: PlacedRun): Finding[] {
  if (now.end !== null) return [];
  if (later.end !== null) {
    return [
      finding(
        "smoke/time-dependent",
        `The mini-app starts today, and ends with ${later.end.code} 400 days later.`,
        at(later.end.place, later.end.detail),
      ),
    ];
  }
  const [before, after] = [withoutDates(now.shown), withoutDates(later.shown)];
  if (before === after) return sameCalls(now, later);
  const lines = before.split("\n");
  const different = after.split("\n").find((line, index) => line !== lines[index]) ?? "";
  return [
    finding("smoke/time-dependent", "The mini-app draws other things 400 days later.", {
      file: BUNDLE,
      evidence: different.trim(),
    }),
  ];
}

function sameCalls(now: PlacedRun, later: PlacedRun): Finding[] {
  const names = ({ refused, prompts }: PlacedRun) =>
    [...new Set([...refused.map(({ method }) => method), ...prompts])].sort().join(", ");
  if (names(now) === names(later)) return [];
  return [
    finding("smoke/time-dependent", "The mini-app asks for other things 400 days later.", {
      file: BUNDLE,
      evidence: names(later),
    }),
  ];
}

const DATES =
  /\b(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b|\b(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b/gi;

function withoutDates(text: string): string {
  return text.replace(/\d+/g, "0").replace(DATES, "day");
}

function at(place: PlacedRun["reports"][number]["place"], evidence: string): Place {
  return { ...(place ?? { file: BUNDLE }), evidence: firstLine(evidence) };
}

function firstLine(text: string): string {
  return text.trim().split("\n", 1)[0] ?? "";
}
