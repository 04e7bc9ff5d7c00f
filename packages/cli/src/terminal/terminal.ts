import type { Paint } from "./paint.ts";

/** Where a command speaks while it works. Its result goes to stdout at its end, everything here to stderr. */
export type Terminal = {
  readonly paint: Paint;
  /** A line that stays. */
  say(line: string): void;
  /** What is being done now: one line that changes where people watch, a line for each change elsewhere. */
  progress(text: string): void;
  /** Asks the person; undefined where nobody can answer. */
  readonly ask: ((question: string, fallback: string) => Promise<string>) | undefined;
};

export type TerminalStreams = {
  /** Writes to stderr as it is. */
  write(text: string): void;
  /** True when a person watches stderr. */
  readonly watched: boolean;
  readonly columns: number;
  readonly paint: Paint;
  readonly ask?: Terminal["ask"];
};

const CLEAR_LINE = "\r\u001b[2K";

/** A terminal over streams. `end` takes the changing line away. */
export function createTerminal({
  write,
  watched,
  columns,
  paint,
  ask,
}: TerminalStreams): Terminal & { end(): void } {
  let shown = "";
  const clear = () => {
    if (watched && shown !== "") write(CLEAR_LINE);
    shown = "";
  };
  return {
    paint,
    ask,
    say(line) {
      clear();
      write(`${line}\n`);
    },
    progress(text) {
      if (text === shown) return;
      if (watched) write(`${CLEAR_LINE}${paint.dim(text.slice(0, Math.max(columns - 1, 1)))}`);
      else write(`${text}\n`);
      shown = text;
    },
    end: clear,
  };
}
