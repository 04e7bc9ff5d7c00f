import { AtollError, isErrorCode, quoteForMessage } from "@atoll/protocol";
import type { ErrorCode } from "@atoll/protocol";
import type * as z from "zod";
import { apiErrorSchema } from "./api.ts";

/** An answer of the API has a few kilobytes; what is longer than this is not one. */
const ANSWER_BYTES = 4 * 1024 * 1024;

export type Asked<Schema extends z.ZodType> = {
  readonly method: "GET" | "POST" | "PUT" | "DELETE";
  /** Below the origin. */
  readonly path: string;
  readonly answer: Schema;
  /** A plain object goes as JSON. */
  readonly body?: object | Uint8Array<ArrayBuffer> | ReadableStream<Uint8Array>;
  readonly headers?: Readonly<Record<string, string>>;
  /** The most that the answer may be, where it is more than a few kilobytes. */
  readonly answerBytes?: number;
};

export type Connection = {
  readonly origin: string;
  readonly fetch: typeof globalThis.fetch;
  /** Headers of every request. */
  readonly headers: Readonly<Record<string, string>>;
  readonly signal?: AbortSignal;
  /** Told the cookies of each answer. */
  onCookies?(cookies: readonly string[]): void;
};

/**
 * One request and its answer, decoded. Throws the registry's own code, REGISTRY_UNREACHABLE or REGISTRY_UNREADABLE.
 * Security: an answer is read up to a cap, and believed only as far as its schema goes.
 */
export async function exchange<Schema extends z.ZodType>(
  connection: Connection,
  asked: Asked<Schema>,
): Promise<z.output<Schema>> {
  const response = await send(connection, asked);
  connection.onCookies?.(response.headers.getSetCookie());
  const text = await readText(connection, response, asked.answerBytes ?? ANSWER_BYTES);
  const json = safeJson(text);
  if (!response.ok) throw refusal(connection, response.status, json);
  const parsed = asked.answer.safeParse(json);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const at = issue === undefined || issue.path.length === 0 ? "the answer" : `"${issue.path.join(".")}"`;
  throw unreadable(
    connection,
    `to ${asked.method} ${asked.path} is of another shape (${at}: ${issue?.message ?? ""})`,
  );
}

async function send<Schema extends z.ZodType>(
  connection: Connection,
  { method, path, body, headers }: Asked<Schema>,
) {
  const { origin, fetch, signal } = connection;
  const raw = body instanceof Uint8Array || body instanceof ReadableStream;
  try {
    return await fetch(origin + path, {
      method,
      headers: {
        ...(body !== undefined && !raw && { "content-type": "application/json" }),
        ...connection.headers,
        ...headers,
      },
      ...(body !== undefined && { body: raw ? body : JSON.stringify(body) }),
      ...(body instanceof ReadableStream && { duplex: "half" }),
      // Security: a token goes where it was meant to go.
      redirect: "error",
      ...(signal !== undefined && { signal }),
    } as RequestInit);
  } catch (cause) {
    signal?.throwIfAborted();
    throw unreachable(connection, cause);
  }
}

async function readText(connection: Connection, { body }: Response, maxBytes: number): Promise<string> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  const reader = body?.getReader();
  try {
    for (let piece = await reader?.read(); piece?.value !== undefined; piece = await reader?.read()) {
      length += piece.value.length;
      if (length > maxBytes) break;
      chunks.push(piece.value);
    }
  } catch (cause) {
    connection.signal?.throwIfAborted();
    throw unreachable(connection, cause);
  }
  if (length <= maxBytes) return new TextDecoder().decode(joined(chunks, length));
  void reader?.cancel().catch(() => undefined);
  throw unreadable(connection, `is longer than ${maxBytes} bytes`);
}

function joined(chunks: readonly Uint8Array[], length: number): Uint8Array {
  const whole = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}

function refusal(connection: Connection, status: number, json: unknown): AtollError {
  const parsed = apiErrorSchema.safeParse(json);
  if (!parsed.success) {
    if (status >= 500)
      return new AtollError(
        "UNAVAILABLE",
        `${connection.origin} answered with status ${status}. Try again later.`,
      );
    return unreadable(connection, `has status ${status} and says nothing of why`);
  }
  const { code, message, data } = parsed.data.error;
  const known: ErrorCode = isErrorCode(code) ? code : "REGISTRY_ERROR";
  const details = typeof data === "object" && data !== null ? { data: data as Record<string, unknown> } : {};
  return new AtollError(known, known === code ? message : `${quoteForMessage(code)}: ${message}`, details);
}

function unreachable({ origin }: Connection, cause: unknown): AtollError {
  const inner = cause instanceof Error && cause.cause instanceof Error ? cause.cause : cause;
  const why =
    inner instanceof Error
      ? "code" in inner && typeof inner.code === "string"
        ? inner.code
        : inner.message
      : "";
  return new AtollError(
    "REGISTRY_UNREACHABLE",
    `${origin} does not answer (${why}). Check the address and the connection, then try again.`,
    { cause },
  );
}

function unreadable({ origin }: Connection, problem: string): AtollError {
  return new AtollError(
    "REGISTRY_UNREADABLE",
    `The answer of ${origin} ${problem}. Check that this is a registry of Atoll, and that @atoll/cli is as new as it.`,
  );
}

function safeJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
