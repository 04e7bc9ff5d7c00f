import type { Fetch } from "@atoll/web-host/fetch-bytes";
import type { BuildStatement, DevHello, DevState, PlacedEntry, ToldEntry } from "../../contract.ts";
import { checkStatement } from "./check-statement.ts";
import type { SimulatorStore } from "./store.ts";

export type ServerLinkOptions = {
  readonly store: SimulatorStore;
  /** The run that this page came from. */
  readonly run: string;
  /** Base64url; null when the page does not know it. */
  readonly publicKey: string | null;
  /** A build to open, and when the page heard of it. */
  onBuilt(statement: BuildStatement, heardAt: number): void;
  /** The server was started anew: this page is of an older one. */
  onOtherRun(): void;
  now(): number;
};

/** Listens to the dev server for as long as the page lives. */
export function listenToServer(source: EventSource, options: ServerLinkOptions): void {
  const { store } = options;
  source.addEventListener("hello", (event: MessageEvent<string>) => {
    const { run } = JSON.parse(event.data) as DevHello;
    if (run !== options.run) return options.onOtherRun();
    store.dispatch({ type: "connection", connection: "open" });
  });
  source.addEventListener("state", (event: MessageEvent<string>) => {
    take(JSON.parse(event.data) as DevState, options);
  });
  source.addEventListener("error", () => store.dispatch({ type: "connection", connection: "lost" }));
}

function take(state: DevState, { store, publicKey, onBuilt, now }: ServerLinkOptions): void {
  if (state.status === "building") return store.dispatch({ type: "building" });
  if (state.status === "failed") return store.dispatch({ type: "failed", problems: state.problems });
  if (publicKey === null) return store.dispatch({ type: "distrust", distrust: "no-key" });
  const statement = checkStatement(state.statement, state.signature, publicKey);
  // Security: an older build, said again, is no newer one.
  if (statement === null || statement.build < (store.get().statement?.build ?? 0)) {
    return store.dispatch({ type: "distrust", distrust: "bad-signature" });
  }
  const isNew = statement.build !== store.get().statement?.build;
  store.dispatch({ type: "built", statement, at: now() });
  if (isNew) onBuilt(statement, now());
}

/** Tells the server what happened, a few entries at a time, and hands each out with the creator's own places. */
export type Teller = (build: number, entry: ToldEntry, placed: (entry: PlacedEntry) => void) => void;

const TOGETHER_MS = 30;
const MOST_TOGETHER = 50;
const TEXT_LENGTH = 16_000;

type Waiting = { readonly entry: ToldEntry; readonly placed: (entry: PlacedEntry) => void };

/** Creates a teller. Where the server does not answer, an entry is handed out as it is. */
export function createTeller(fetch: Fetch): Teller {
  const waiting = new Map<number, Waiting[]>();
  const send = async (build: number): Promise<void> => {
    const entries = waiting.get(build)?.splice(0, MOST_TOGETHER) ?? [];
    if (entries.length === 0) return void waiting.delete(build);
    const placed = await ask(fetch, build, entries);
    entries.forEach(({ entry, placed: done }, index) => done(placed[index] ?? asItIs(entry)));
    return send(build);
  };
  return (build, entry, placed) => {
    const known = waiting.get(build);
    if (known !== undefined) return void known.push({ entry, placed });
    waiting.set(build, [{ entry, placed }]);
    setTimeout(() => void send(build), TOGETHER_MS);
  };
}

async function ask(
  fetch: Fetch,
  build: number,
  entries: readonly Waiting[],
): Promise<readonly PlacedEntry[]> {
  try {
    const response = await fetch("/dev/told", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ build, entries: entries.map(({ entry }) => capped(entry)) }),
    });
    return response.ok ? ((await response.json()) as readonly PlacedEntry[]) : [];
  } catch {
    return [];
  }
}

function capped(entry: ToldEntry): ToldEntry {
  const texts = Object.entries(entry).map(([name, value]) => [
    name,
    typeof value === "string" ? value.slice(0, TEXT_LENGTH) : value,
  ]);
  return Object.fromEntries(texts) as ToldEntry;
}

function asItIs(entry: ToldEntry): PlacedEntry {
  switch (entry.kind) {
    case "log":
      return { text: entry.text, stack: "", frame: null };
    case "report":
      return { text: entry.message, stack: entry.stack, frame: null };
    case "end":
      return { text: entry.message, stack: entry.detail, frame: null };
    case "drawn":
      return { text: "", stack: "", frame: null };
  }
}
