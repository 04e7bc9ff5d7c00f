import { createSafeMap, stringRepeat } from "../../lockdown/primordials.ts";
import type { LogLevelIndex } from "../deps.ts";
import { formatLog } from "./format.ts";
import { capText, inspect } from "./inspect.ts";

const MAX_TEXT = 16_000;
const MAX_INDENT = 20;

const Level = { debug: 0, info: 1, warn: 2, error: 3 } as const satisfies Record<string, LogLevelIndex>;

export type ConsoleDeps = {
  log(level: LogLevelIndex, text: string): void;
  now(): number;
};

type Log = (...data: unknown[]) => void;
export type Console = Readonly<
  Record<
    "assert" | "debug" | "error" | "group" | "groupCollapsed" | "info" | "log" | "table" | "trace" | "warn",
    Log
  > & {
    count(label?: string): void;
    countReset(label?: string): void;
    dir(item?: unknown): void;
    groupEnd(): void;
    time(label?: string): void;
    timeEnd(label?: string): void;
    timeLog(label?: string, ...data: unknown[]): void;
  }
>;

/** The web's console over the channel's log. Its methods never throw, whatever they are given. */
export function createConsole(deps: ConsoleDeps): Console {
  let indent = 0;
  function write(level: LogLevelIndex, text: string): void {
    const margin = stringRepeat("  ", indent < MAX_INDENT ? indent : MAX_INDENT);
    deps.log(level, capText(margin === "" ? text : margin + text.replace(/\n/g, `\n${margin}`), MAX_TEXT));
  }
  const writer =
    (level: LogLevelIndex): Log =>
    (...data) =>
      write(level, formatLog(data));
  const group: Log = (...data) => {
    if (data.length > 0) write(Level.info, formatLog(data));
    indent++;
  };
  return {
    debug: writer(Level.debug),
    error: writer(Level.error),
    info: writer(Level.info),
    log: writer(Level.info),
    warn: writer(Level.warn),
    dir: (item) => write(Level.info, inspect(item)),
    table: (...data) => write(Level.info, inspect(data[0])),
    trace: (...data) => {
      const { stack } = new Error();
      write(Level.debug, `Trace: ${formatLog(data)}\n${typeof stack === "string" ? stack : ""}`);
    },
    assert: (condition, ...data) => {
      if (!condition) write(Level.error, `Assertion failed${data.length > 0 ? `: ${formatLog(data)}` : ""}`);
    },
    group,
    groupCollapsed: group,
    groupEnd: () => {
      if (indent > 0) indent--;
    },
    ...createCounters((text) => write(Level.info, text)),
    ...createStopwatches((text) => write(Level.info, text), deps.now),
  };
}

function createCounters(write: (text: string) => void): Pick<Console, "count" | "countReset"> {
  const counts = createSafeMap<string, number>();
  return {
    count(label = "default") {
      const count = (counts.get(`${label}`) ?? 0) + 1;
      counts.set(`${label}`, count);
      write(`${label}: ${count}`);
    },
    countReset: (label = "default") => void counts.delete(`${label}`),
  };
}

function createStopwatches(
  write: (text: string) => void,
  now: () => number,
): Pick<Console, "time" | "timeEnd" | "timeLog"> {
  const starts = createSafeMap<string, number>();
  function say(label: string, data: readonly unknown[]): void {
    const startMs = starts.get(label);
    const rest = data.length > 0 ? ` ${formatLog(data)}` : "";
    if (startMs !== undefined) write(`${label}: ${now() - startMs}ms${rest}`);
  }
  return {
    time: (label = "default") => void starts.set(`${label}`, now()),
    timeLog: (label = "default", ...data) => say(`${label}`, data),
    timeEnd(label = "default") {
      say(`${label}`, []);
      starts.delete(`${label}`);
    },
  };
}
