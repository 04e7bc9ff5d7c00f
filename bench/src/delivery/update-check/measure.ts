import { fork } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { join } from "node:path";
import autocannon from "autocannon";
import { summarise } from "../../measure.ts";

const CONNECTIONS = 16;
const SECONDS = 2;
const ROUNDS = 3;

/** Something that answers update checks, and how it is asked. */
export type Answerer = { readonly url: string; readonly headers: Readonly<Record<string, string>> };
export type Load = { readonly perSecond: number; readonly p99Ms: number };

/** Loads each answerer in turn, a few seconds a time, over kept-alive connections. Throws when one answers wrongly. */
export async function loadInTurn(answerers: readonly Answerer[]): Promise<Load[]> {
  const runs = answerers.map((): Load[] => []);
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const [index, answerer] of answerers.entries()) runs[index]?.push(await load(answerer));
  }
  return runs.map((loads) => ({
    perSecond: summarise(loads.map(({ perSecond }) => perSecond)).median,
    p99Ms: summarise(loads.map(({ p99Ms }) => p99Ms)).median,
  }));
}

async function load({ url, headers }: Answerer): Promise<Load> {
  const { requests, latency, errors, timeouts } = await autocannon({
    url,
    headers: { ...headers },
    connections: CONNECTIONS,
    duration: SECONDS,
  });
  if (errors + timeouts > 0)
    throw new Error(`${url} failed ${errors + timeouts} of ${requests.total} requests.`);
  return { perSecond: requests.average, p99Ms: latency.p99 };
}

export type Peer = {
  /** A device that has the newest bundle. */
  readonly current: Answerer;
  /** A device that has an older one. */
  readonly older: Answerer;
  stop(): Promise<void>;
};

/** hot-updater's server in a process of its own. */
export async function startPeer(): Promise<Peer> {
  const child = fork(join(import.meta.dirname, "peer-server.ts"), {
    stdio: ["ignore", "ignore", "ignore", "ipc"],
  });
  const { port, current, older } = await firstMessage(child);
  // Its client says what it understands; the server then answers "up to date" in words.
  const headers = { "hot-updater-sdk-version": "0.36.3" };
  const answerer = (path: string): Answerer => ({ url: `http://127.0.0.1:${port}${path}`, headers });
  return {
    current: answerer(current),
    older: answerer(older),
    stop: () =>
      new Promise((resolve) => {
        child.once("exit", () => resolve());
        child.disconnect();
      }),
  };
}

function firstMessage(child: ChildProcess): Promise<{ port: number; current: string; older: string }> {
  return new Promise((resolve, reject) => {
    child.once("message", (message) => resolve(message as never));
    child.once("exit", (code) => reject(new Error(`The peer's server ended with ${code}.`)));
  });
}
