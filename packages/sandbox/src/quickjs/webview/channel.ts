import type { SandboxLimits, Script } from "../../engine.ts";

/** The owner's first message to the page; after it come `TurnRequest`s. All are JSON texts. */
export type PageInit = { readonly prelude: Script; readonly limits: SandboxLimits };

/** The page's first message, before any `EngineReply`. */
export const PAGE_LOADED = JSON.stringify({ kind: "loaded" });

/** The function of the page that takes the owner's messages. */
export const RECEIVE = "atollReceive";
