import type { IncomingMessage } from "node:http";

import type { Written } from "./room.ts";

/** What a message may be: the mini-app says the same. */
export const LIMITS = { name: 40, text: 500, bytes: 4_096 } as const;

/** A message that was sent, or what is wrong with it. */
export async function readWritten(request: IncomingMessage): Promise<Written | "tooLarge" | "invalid"> {
  const bytes = await readBytes(request);
  if (bytes === undefined) return "tooLarge";
  return parseWritten(bytes) ?? "invalid";
}

/** Security: reads no more than a message can be. */
async function readBytes(request: IncomingMessage): Promise<Buffer | undefined> {
  const parts: Buffer[] = [];
  let length = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    length += part.length;
    if (length > LIMITS.bytes) return undefined;
    parts.push(part);
  }
  return Buffer.concat(parts);
}

/** A message read from JSON, tidied; undefined when it is none, is empty or too long. */
export function parseWritten(bytes: Uint8Array): Written | undefined {
  const value = parseJson(bytes);
  if (typeof value !== "object" || value === null) return undefined;
  const { id, name, text } = value as { readonly [key: string]: unknown };
  if (typeof id !== "string" || !/^[0-9a-f-]{36}$/.test(id)) return undefined;
  const tidied = { name: tidy(name).replace(/\s+/g, " "), text: tidy(text) };
  const fits = (part: "name" | "text") => tidied[part] !== "" && tidied[part].length <= LIMITS[part];
  return fits("name") && fits("text") ? { id, ...tidied } : undefined;
}

function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch {
    return undefined;
  }
}

/** Without what is not seen and changes how the rest is read: controls but the line break, and marks that turn the direction. */
function tidy(value: unknown): string {
  if (typeof value !== "string") return "";
  return Array.from(value)
    .filter((character) => character === "\n" || !/[\p{Cc}\p{Bidi_Control}\uFEFF]/u.test(character))
    .join("")
    .trim();
}
