// Runs in a real page of the browser tests: the web provider, driven from outside.
import type { FetchParams } from "../provider.ts";
import { createWebNetwork } from "../web.ts";
import type { FetchOutcome, NetworkUnderTest } from "./describe-network.ts";
import { openInProcess } from "./in-process.ts";

/** What the page puts into its window for the test. */
export type NetworkPage = {
  open(options: { readonly networkMap: { readonly [domain: string]: string } }): void;
  /** Starts a call and returns its number. */
  start(params: FetchParams): number;
  readonly transfer: NetworkUnderTest["transfer"];
  outcome(id: number): Promise<FetchOutcome> | undefined;
  abort(id: number): void;
  endSession(): void;
};

const calls: { readonly outcome: Promise<FetchOutcome>; abort(): void }[] = [];
let provider = createWebNetwork();

const page: NetworkPage = {
  open({ networkMap }) {
    provider = createWebNetwork({ networkMap, maxResponseBytes: 65_536 });
  },
  start: (params) => calls.push(openInProcess(provider).start(params)) - 1,
  transfer: (given) => openInProcess(provider).transfer(given),
  outcome: (id) => calls[id]?.outcome,
  abort: (id) => calls[id]?.abort(),
  endSession: () => provider.sessionEnded?.({ key: "owner-1", appId: "com.example.fake" }),
};

Object.assign(window, { network: page });
