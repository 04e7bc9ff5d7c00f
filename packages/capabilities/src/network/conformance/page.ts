// Runs in a real page of the browser tests: the web provider, driven from outside.
import type { FetchParams } from "../provider.ts";
import { createWebNetwork } from "../web.ts";
import type { FetchOutcome, NetworkUnderTest } from "./describe-network.ts";
import type { SocketCalls } from "./describe-sockets.ts";
import { openInProcess } from "./in-process.ts";
import { callSockets } from "./socket-calls.ts";

/** What the page puts into its window for the test. */
export type NetworkPage = {
  open(options: { readonly networkMap: { readonly [domain: string]: string } }): void;
  /** Starts a call and returns its number. */
  start(params: FetchParams): number;
  readonly transfer: NetworkUnderTest["transfer"];
  outcome(id: number): Promise<FetchOutcome> | undefined;
  abort(id: number): void;
  endSession(): void;
  readonly sockets: SocketCalls;
};

const calls: { readonly outcome: Promise<FetchOutcome>; abort(): void }[] = [];
let provider = createWebNetwork();
let sockets = callSockets(provider);

const page: NetworkPage = {
  open({ networkMap }) {
    provider = createWebNetwork({ networkMap, maxResponseBytes: 65_536 });
    sockets = callSockets(provider);
  },
  start: (params) => calls.push(openInProcess(provider).start(params)) - 1,
  transfer: (given) => openInProcess(provider).transfer(given),
  outcome: (id) => calls[id]?.outcome,
  abort: (id) => calls[id]?.abort(),
  sockets: {
    call: (call, sessionId) => sockets.call(call, sessionId),
    leaveFront: (sessionId) => sockets.leaveFront(sessionId),
    endOpening: (sessionId) => sockets.endOpening(sessionId),
  },
  endSession: () => provider.sessionEnded?.({ key: "owner-1", appId: "com.example.fake" }),
};

Object.assign(window, { network: page });
