import { isErrorCode } from "@atoll/protocol";

import type { SandboxEnd } from "./engine.ts";

/** What an engine's side says: once that the blank is ready, then all that a turn sent, or that the sandbox is over. */
export type EngineReply =
  | { readonly kind: "ready"; readonly messages: readonly string[] }
  | {
      readonly kind: "turn";
      readonly turn: number;
      readonly messages: readonly string[];
      readonly heapBytes?: number;
    }
  | { readonly kind: "ended"; readonly end: SandboxEnd };

const MALFORMED: EngineReply = {
  kind: "ended",
  end: { code: "ENGINE_CRASHED", detail: "The engine's side said something that no engine says." },
};

/** Reads what came from an engine's side; anything else than a reply is the end of the sandbox. */
export function readEngineReply(data: unknown): EngineReply {
  // Security: the other side is our shell, but around a hostile guest; should that get out of its engine, this is the next wall.
  if (typeof data !== "object" || data === null || !("kind" in data)) return MALFORMED;
  if (data.kind === "ended") return "end" in data ? readEnd(data.end) : MALFORMED;
  if (!("messages" in data) || !isTexts(data.messages)) return MALFORMED;
  const { messages } = data;
  if (data.kind === "ready") return { kind: "ready", messages };
  if (data.kind !== "turn" || !("turn" in data) || !isCount(data.turn)) return MALFORMED;
  const turn = { kind: "turn", turn: data.turn, messages } as const;
  return "heapBytes" in data && isCount(data.heapBytes) ? { ...turn, heapBytes: data.heapBytes } : turn;
}

function readEnd(end: unknown): EngineReply {
  if (typeof end !== "object" || end === null || !("code" in end) || !("detail" in end)) return MALFORMED;
  const { code, detail } = end;
  if (typeof code !== "string" || !isErrorCode(code) || typeof detail !== "string") return MALFORMED;
  return { kind: "ended", end: { code, detail: detail.slice(0, 8192) } };
}

function isTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((text) => typeof text === "string");
}

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && Number(value) >= 0;
}
