import type { BlobContent } from "@atoll/capabilities";
import type { ErrorReport, LogEntry, OpenOptions, RemoteNode, Session, SessionEnd } from "@atoll/host";

import type { Actions } from "./act/actions.ts";
import type { Answers } from "./act/answers.ts";
import type { ChromeActs } from "./act/chrome.ts";
import type { Circumstances } from "./act/circumstances.ts";
import type { Queries } from "./query/queries.ts";

/** A mini-app that runs in a real sandbox and a real host, drawn for nobody. */
export type SimulatedMiniApp = Queries &
  Actions &
  Answers &
  ChromeActs &
  Circumstances &
  AsyncDisposable & {
    /** The same queries below one node. */
    within(node: RemoteNode): Queries;
    /** What a node shows. */
    textOf(node: RemoteNode): string;
    /** What stands in a field. */
    valueOf(field: RemoteNode): string;
    /** The field that has the focus. */
    focused(): RemoteNode | undefined;
    /** The bytes that an Image draws. */
    imageOf(image: RemoteNode): Promise<BlobContent>;
    /** Everything that is drawn, as text. */
    snapshot(): string;
    /** Waits until the check passes, looking again after every change. */
    waitFor<T>(check: () => T): Promise<T>;
    /** Resolves when the mini-app is idle. */
    settle(): Promise<void>;
    logs(): readonly LogEntry[];
    /** Errors that nothing in the mini-app caught. Their stacks name the creator's own lines where the package has its source map. */
    reports(): readonly ErrorReport[];
    /** How the session ended; undefined while it goes on. */
    ended(): SessionEnd | undefined;
    /** Waits for the end. */
    waitForEnd(): Promise<SessionEnd>;
    /** Closes the session and opens another: what was stored and decided stays, nothing else does. */
    reopen(options?: OpenOptions): Promise<void>;
    close(): Promise<void>;
    /** The host's session, for what has no word here. */
    session(): Session;
  };
