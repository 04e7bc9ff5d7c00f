import type { DevLoopEvent } from "../build/dev-loop.ts";
import type { DevState, FramedProblem } from "../contract.ts";
import { frameProblems } from "../places/frame-problems.ts";
import type { DevKey } from "./dev-key.ts";
import type { KeptBuilds } from "./kept-builds.ts";
import { statementOf } from "./statement.ts";

export type PublisherOptions = {
  readonly projectDir: string;
  readonly key: DevKey;
  readonly kept: KeptBuilds;
  /** Sends a state to every page that is open. */
  send(state: DevState): void;
  /** Told of each event, with the source around problems and warnings. */
  onLoop(event: DevLoopEvent, problems: readonly FramedProblem[]): void;
};

/** Turns what the build loop tells into what the pages show. */
export type Publisher = {
  tell(event: DevLoopEvent): void;
  /** What a page that opens now is to show. */
  state(): DevState;
};

/** Creates a publisher; until the first event the state is "building". */
export function createPublisher({ projectDir, key, kept, send, onLoop }: PublisherOptions): Publisher {
  let state: DevState = { status: "building", changed: [] };
  let ready: DevState | undefined;
  const show = (next: DevState): void => {
    state = next;
    send(next);
  };
  return {
    state: () => state,
    tell(event) {
      switch (event.kind) {
        case "building":
          onLoop(event, []);
          return show({ status: "building", changed: event.changed });
        case "unchanged":
          onLoop(event, []);
          return show(ready ?? state);
        case "failed": {
          const problems = frameProblems(projectDir, event.problems);
          onLoop(event, problems);
          return show({ status: "failed", problems });
        }
        case "built": {
          kept.add(event.build);
          const warnings = frameProblems(projectDir, event.build.built.warnings);
          onLoop(event, warnings);
          const statement = statementOf(event.build, warnings);
          ready = { status: "ready", statement, signature: key.sign(statement) };
          return show(ready);
        }
      }
    },
  };
}
