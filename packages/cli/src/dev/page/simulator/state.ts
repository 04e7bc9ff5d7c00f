import type { Receipt, SessionEnd, SessionState, SessionStats } from "@atoll/host";
import type { LogLevel } from "@atoll/protocol";
import type { BuildStatement, CodeFrame, FramedProblem } from "../../contract.ts";
import type { CallRecord, FromDevice, PermissionRow } from "../messages.ts";

/** A line of the console. */
export type ConsoleLine = {
  readonly key: number;
  readonly level: LogLevel | "build";
  readonly text: string;
  readonly stack: string;
  readonly frame: CodeFrame | null;
  readonly at: number;
  /** True for an error that nobody caught; what is only logged is no fault. */
  readonly thrown?: boolean;
};

/** How a session ended, with the creator's own places. */
export type PlacedEnd = SessionEnd & { readonly stack: string; readonly frame: CodeFrame | null };

/** Why builds are not opened. */
export type Distrust = "no-key" | "bad-signature";

/** Everything that the page shows. */
export type SimulatorState = {
  readonly connection: "connecting" | "open" | "lost";
  readonly distrust: Distrust | null;
  readonly dev: "building" | "failed" | "ready";
  readonly problems: readonly FramedProblem[];
  /** The newest build that may be opened. */
  readonly statement: BuildStatement | null;
  /** The mini-app's page that a person chose. */
  readonly path: string;
  /** From the change to the screen, of the newest build that was drawn. */
  readonly drawnMs: number | null;
  /** How many devices began: the frame may be loaded anew, and then knows nothing. */
  readonly devices: number;
  readonly session: SessionState | null;
  readonly end: PlacedEnd | null;
  readonly lines: readonly ConsoleLine[];
  /** Errors that nobody caught since the last build. */
  readonly errors: number;
  readonly calls: readonly CallRecord[];
  readonly outline: { readonly text: string; readonly nodes: number } | null;
  readonly permissions: {
    readonly rows: readonly PermissionRow[];
    readonly receipts: readonly Receipt[];
  } | null;
  readonly storage: { readonly bytes: number; readonly keys: number } | null;
  readonly stats: SessionStats | null;
};

export const FIRST_STATE: SimulatorState = {
  connection: "connecting",
  distrust: null,
  dev: "building",
  problems: [],
  statement: null,
  path: "/",
  drawnMs: null,
  devices: 0,
  session: null,
  end: null,
  lines: [],
  errors: 0,
  calls: [],
  outline: null,
  permissions: null,
  storage: null,
  stats: null,
};

export type SimulatorAction =
  | { readonly type: "connection"; readonly connection: SimulatorState["connection"] }
  | { readonly type: "distrust"; readonly distrust: Distrust }
  | { readonly type: "building" }
  | { readonly type: "failed"; readonly problems: readonly FramedProblem[] }
  | { readonly type: "built"; readonly statement: BuildStatement; readonly at: number }
  | { readonly type: "line"; readonly line: Omit<ConsoleLine, "key"> }
  | { readonly type: "end"; readonly end: PlacedEnd }
  | { readonly type: "drawn"; readonly ms: number }
  | { readonly type: "path"; readonly path: string }
  | { readonly type: "clear-console" }
  | { readonly type: "clear-calls" }
  | { readonly type: "device"; readonly message: FromDevice };

const LINES = 500;
const CALLS = 300;

/** The state after something happened. */
export function reduce(state: SimulatorState, action: SimulatorAction): SimulatorState {
  switch (action.type) {
    case "connection":
      return { ...state, connection: action.connection };
    case "distrust":
      return { ...state, distrust: action.distrust };
    case "building":
      return { ...state, dev: "building" };
    case "failed":
      return { ...state, dev: "failed", problems: action.problems };
    case "built":
      return built(state, action.statement, action.at);
    case "line":
      return addLine(state, action.line);
    case "end":
      return { ...state, end: action.end };
    case "drawn":
      return { ...state, drawnMs: action.ms };
    case "path":
      return { ...state, path: action.path };
    case "clear-console":
      return { ...state, lines: [], errors: 0 };
    case "clear-calls":
      return { ...state, calls: [] };
    case "device":
      return fromDevice(state, action.message);
  }
}

function built(state: SimulatorState, statement: BuildStatement, at: number): SimulatorState {
  const ready = { ...state, dev: "ready", problems: [], distrust: null } as const;
  // A change that was taken back: the same build as before.
  if (state.statement?.build === statement.build) return ready;
  const what = statement.changed.length === 0 ? "Built" : `${statement.changed.join(", ")} changed`;
  const text = `${what} · build ${statement.build} in ${Math.round(statement.ms)} ms`;
  // A page that the manifest does not name any more is left for the first.
  const path = statement.pages.includes(state.path) ? state.path : "/";
  const next = { ...ready, statement, path, end: null, errors: 0 };
  const lines = [
    { level: "build", text, stack: "", frame: null, at } as const,
    ...statement.warnings.map(
      ({ code, message, hint, frame = null }) =>
        ({
          level: "warn",
          text: [`${code}  ${message}`, hint].filter(Boolean).join("\n"),
          stack: "",
          frame,
          at,
        }) as const,
    ),
  ];
  return lines.reduce(addLine, next);
}

function addLine(state: SimulatorState, line: Omit<ConsoleLine, "key">): SimulatorState {
  const key = (state.lines.at(-1)?.key ?? 0) + 1;
  return {
    ...state,
    lines: [...state.lines, { ...line, key }].slice(-LINES),
    errors: state.errors + (line.thrown === true ? 1 : 0),
  };
}

function fromDevice(state: SimulatorState, message: FromDevice): SimulatorState {
  switch (message.type) {
    case "ready":
      return { ...state, devices: state.devices + 1 };
    case "session":
      return { ...state, session: message.state, ...(message.state !== "ended" && { end: null }) };
    case "call":
      return { ...state, calls: withCall(state.calls, message.call) };
    case "tree":
      return { ...state, outline: { text: message.outline, nodes: message.nodes } };
    case "permissions":
      return { ...state, permissions: { rows: message.rows, receipts: message.receipts } };
    case "storage":
      return { ...state, storage: { bytes: message.bytes, keys: message.keys } };
    case "stats":
      return { ...state, stats: message.stats };
    default:
      return state;
  }
}

/** Newest last; an answer takes the place of its call. */
function withCall(calls: readonly CallRecord[], call: CallRecord): readonly CallRecord[] {
  const known = calls.some(({ key }) => key === call.key);
  if (known) return calls.map((each) => (each.key === call.key ? call : each));
  return [...calls, call].slice(-CALLS);
}
