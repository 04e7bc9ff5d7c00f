import type { Finding, ReleaseState, Version } from "@atoll/distribution/registry";

/** A version at the registry, ready for review unless said otherwise. */
export function fakeVersion(over: Partial<Version> & { readonly code?: number } = {}): Version {
  const { code = 1, ...rest } = over;
  return {
    id: `version_${code}`,
    app: "com.example.sample",
    version: { name: `1.0.${code}`, code },
    state: "ready",
    createdAt: "2026-01-02T03:00:00.000Z",
    steps: [],
    findings: [],
    decision: null,
    ...rest,
  };
}

/** A release to everyone unless said otherwise. */
export function fakeRelease(over: Partial<ReleaseState> & { readonly code?: number } = {}): ReleaseState {
  const { code = 1, ...rest } = over;
  return {
    id: `release_${code}`,
    app: "com.example.sample",
    version: { name: `1.0.${code}`, code },
    state: "released",
    percent: 100,
    paused: false,
    createdAt: `2026-01-0${code}T03:00:00.000Z`,
    ...rest,
  };
}

/** A blocking finding in the creator's own source. */
export const EVAL_FINDING: Finding = {
  rule: "static/eval",
  severity: "blocking",
  message: "eval makes code out of text.",
  fix: "Remove eval.",
  file: "src/main.tsx",
  line: 3,
  column: 5,
  evidence: 'eval("1")',
};
