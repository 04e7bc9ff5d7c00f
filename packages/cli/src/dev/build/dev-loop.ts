import { relative, sep } from "node:path";
import { isAtollError } from "@atoll/protocol";
import type { BuiltMiniApp } from "../../bundle/build-mini-app.ts";
import { problemsOf } from "../../bundle/problem.ts";
import type { Problem } from "../../bundle/problem.ts";

/** A build that may be opened. */
export type DevBuild = {
  /** Counts up from 1. */
  readonly number: number;
  readonly built: BuiltMiniApp;
  /** Files whose change led to it, below the project's folder; empty for the first. */
  readonly changed: readonly string[];
  /** From the first change until the package was built. */
  readonly ms: number;
};

/** What the loop tells, in order. */
export type DevLoopEvent =
  | { readonly kind: "building"; readonly changed: readonly string[] }
  | { readonly kind: "failed"; readonly problems: readonly Problem[]; readonly ms: number }
  | { readonly kind: "built"; readonly build: DevBuild }
  /** What changed is no part of the package; the last build stands. */
  | { readonly kind: "unchanged"; readonly changed: readonly string[] };

export type DevLoopOptions = {
  readonly projectDir: string;
  build(): Promise<BuiltMiniApp>;
  tell(event: DevLoopEvent): void;
  /** Runs something later; returns how to call it off. */
  schedule(run: () => void, ms: number): () => void;
  /** Milliseconds, of any origin. */
  now(): number;
};

/** Builds at the start and after changes, one build at a time. */
export type DevLoop = {
  /** The first build; resolves when it is done, well or not. */
  start(): Promise<void>;
  /** A file changed, by its absolute path. */
  changed(path: string): void;
  stop(): void;
};

/** Changes that come together are one: an editor that saves all its files, a branch that is checked out. */
const QUIET_MS = 15;

/** Creates the loop; it does nothing before `start`. */
export function createDevLoop(options: DevLoopOptions): DevLoop {
  const { projectDir, build, tell, schedule, now } = options;
  const changed = new Set<string>();
  let changedAt = 0;
  let last: DevBuild | undefined;
  let isFailed = false;
  let building: Promise<void> | undefined;
  let cancel = (): void => undefined;
  let stopped = false;

  async function run(paths: readonly string[], since: number): Promise<void> {
    tell({ kind: "building", changed: paths });
    try {
      const built = await build();
      if (stopped) return;
      if (!isFailed && last !== undefined && isSame(last.built, built)) {
        return tell({ kind: "unchanged", changed: paths });
      }
      isFailed = false;
      last = { number: (last?.number ?? 0) + 1, built, changed: paths, ms: now() - since };
      tell({ kind: "built", build: last });
    } catch (error) {
      if (stopped) return;
      isFailed = true;
      tell({ kind: "failed", problems: problemsIn(error), ms: now() - since });
    }
  }

  function runNext(): void {
    if (stopped || building !== undefined || changed.size === 0) return;
    const paths = [...changed].sort();
    changed.clear();
    building = run(paths, changedAt).finally(() => {
      building = undefined;
      runNext();
    });
  }

  return {
    start() {
      building = run([], now()).finally(() => {
        building = undefined;
        runNext();
      });
      return building;
    },
    changed(path) {
      if (changed.size === 0) changedAt = now();
      changed.add(relative(projectDir, path).split(sep).join("/"));
      cancel();
      cancel = schedule(runNext, QUIET_MS);
    },
    stop() {
      stopped = true;
      cancel();
    },
  };
}

/** The same files with the same bytes: the list of digests says so. */
function isSame(a: BuiltMiniApp, b: BuiltMiniApp): boolean {
  const [first, second] = [a.files.get("integrity.json"), b.files.get("integrity.json")];
  return first !== undefined && second !== undefined && Buffer.compare(first, second) === 0;
}

function problemsIn(error: unknown): readonly Problem[] {
  if (!isAtollError(error)) return [{ code: "BUNDLE_FAILED", message: messageOf(error) }];
  const problems = problemsOf(error);
  return problems.length > 0 ? problems : [{ code: error.code, message: error.message }];
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
