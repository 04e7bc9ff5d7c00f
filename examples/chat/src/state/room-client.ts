import { platform, PlatformError } from "@atoll/sdk";

import { decodeMessages, isMessage } from "../model/message.ts";
import type { Message } from "../model/message.ts";

const ADDRESS = "https://chat.atoll-demo.org/messages";
/** How long a token is used before the host is asked again: it counts for minutes, and the host hands out at most 20 a minute. */
const TOKEN_MS = 60_000;

/** Why the room did not answer: a code for the person's words. */
export class RoomError extends Error {
  readonly code: string;
  constructor(code: string) {
    super(code);
    this.code = code;
  }
}

let held: { readonly token: string; readonly since: number } | undefined;

/** The messages after a number. Throws RoomError: SIGNED_OUT, OFFLINE, or the server's code. */
export async function readMessages(after: number): Promise<readonly Message[]> {
  const answer = await ask(`${ADDRESS}?after=${after}`, {});
  return decodeMessages(answer["messages"]);
}

/** Sends a message; sent twice under one id it is one message. Throws as {@link readMessages} does. */
export async function sendMessage(message: Pick<Message, "id" | "name" | "text">): Promise<Message> {
  const headers = { "content-type": "application/json" };
  const answer = await ask(ADDRESS, { method: "POST", headers, body: JSON.stringify(message) });
  if (isMessage(answer["message"])) return answer["message"];
  throw new RoomError("UNREADABLE");
}

type Asked = { readonly method?: string; readonly headers?: Record<string, string>; readonly body?: string };

async function ask(url: string, asked: Asked): Promise<{ readonly [key: string]: unknown }> {
  const first = await send(url, asked);
  // A token may have ended just now: a fresh one is tried once.
  if (first.status === 401) held = undefined;
  const response = first.status === 401 ? await send(url, asked) : first;
  const body = await readBody(response);
  if (response.ok) return body;
  if (response.status === 401) {
    held = undefined;
    throw new RoomError("REFUSED");
  }
  throw new RoomError(codeIn(body) ?? `STATUS_${response.status}`);
}

async function send(url: string, { headers = {}, ...rest }: Asked): Promise<Response> {
  const authorization = `Bearer ${await sessionToken()}`;
  try {
    return await fetch(url, { ...rest, headers: { ...headers, authorization } });
  } catch {
    throw new RoomError("OFFLINE");
  }
}

/** Signed out, the host asks the person to sign in; whoever does not is SIGNED_OUT. */
async function sessionToken(): Promise<string> {
  if (held !== undefined && Date.now() - held.since < TOKEN_MS) return held.token;
  try {
    const { token } = await platform.auth.getSession();
    held = { token, since: Date.now() };
    return token;
  } catch (error) {
    held = undefined;
    const code = error instanceof PlatformError ? error.code : "UNKNOWN";
    const words: { readonly [code: string]: string } = {
      USER_CANCELED: "SIGNED_OUT",
      NETWORK_ERROR: "OFFLINE",
    };
    throw new RoomError(words[code] ?? code);
  }
}

async function readBody(response: Response): Promise<{ readonly [key: string]: unknown }> {
  try {
    const body: unknown = await response.json();
    return typeof body === "object" && body !== null ? (body as { readonly [key: string]: unknown }) : {};
  } catch {
    return {};
  }
}

function codeIn({ error }: { readonly [key: string]: unknown }): string | undefined {
  if (typeof error !== "object" || error === null || !("code" in error)) return undefined;
  return typeof error.code === "string" ? error.code : undefined;
}
