import { defineArea } from "@atoll/protocol/schema";
import * as z from "zod";
import { isForbiddenHeader, isHeaderName, isHeaderValue, METHODS } from "./headers.ts";

const KiB = 1024;
const MiB = 1024 * KiB;

/** Limits of one request. Bytes of a response are counted after decompression. */
export const NETWORK_LIMITS = {
  requestBytes: MiB,
  responseBytes: 10 * MiB,
  /** Of a file that is uploaded: its bytes lie with the host and do not cross the bridge. */
  uploadBytes: 10 * MiB,
  timeoutMs: 30_000,
  /** Of an upload or download. */
  transferMs: 300_000,
  redirects: 5,
  /** WebSockets of one opening. */
  sockets: 8,
  /** Of one message, either way. */
  messageBytes: 512 * KiB,
  /** Of one socket: what waits to be read by the mini-app, or to be sent. More ends it. */
  waitingBytes: MiB,
  /** Messages that one call carries. */
  messages: 64,
  urlLength: 8 * KiB,
  headers: 64,
  headerLength: 16 * KiB,
} as const;

const requestHeader = z.tuple([
  z
    .string()
    .refine(isHeaderName, { error: "Use a header name such as content-type.", abort: true })
    // Security: the closed list of headers; the browser has its own, devices have only this one.
    .refine((name) => !isForbiddenHeader(name), {
      error: "This header is set by the host alone. Leave it out.",
    }),
  z.string().refine(isHeaderValue, { error: "Use one line of Latin-1 text, without control characters." }),
]);

const requestHeaders = z
  .array(requestHeader)
  .max(NETWORK_LIMITS.headers)
  .refine((headers) => headers.flat().join("").length <= NETWORK_LIMITS.headerLength, {
    error: `Keep all headers within ${NETWORK_LIMITS.headerLength} characters.`,
  });

const url = z.string().max(NETWORK_LIMITS.urlLength).describe("Absolute https address of a declared domain.");

const request = z
  .strictObject({
    url,
    method: z.enum(METHODS).default("GET"),
    headers: requestHeaders.default([]),
    body: z.string().optional(),
    bodyEncoding: z
      .enum(["utf8", "base64"])
      .default("utf8")
      .describe("What `body` is: text, or bytes in base64."),
  })
  .refine(({ method, body }) => body === undefined || (method !== "GET" && method !== "HEAD"), {
    error: "A GET or HEAD request has no body.",
    path: ["body"],
  });

const response = z.strictObject({
  url: z.string().describe("Address that answered, after redirects."),
  status: z.int().min(100).max(599),
  statusText: z.string(),
  headers: z.array(z.tuple([z.string(), z.string()])).describe("Names in lower case."),
  blob: z.int().min(1).describe("Id of the body, a blob of this session."),
  size: z.int().min(0).describe("Bytes of the body."),
});

const transfer = z
  .int()
  .min(1)
  .optional()
  .describe("A number of the mini-app's own, by which the topic `progress` follows this one.");

const upload = z
  .strictObject({
    url,
    method: z.enum(["POST", "PUT"]).default("POST"),
    headers: requestHeaders.default([]),
    blob: z.int().min(1).optional().describe("A photo or file of this session."),
    body: z.base64().optional().describe("Or bytes, in base64."),
    type: z
      .string()
      .max(100)
      .regex(/^[\w.+-]+\/[\w.+-]+$/, { error: "Write a content type such as image/jpeg." })
      .optional(),
    field: z
      .string()
      .regex(/^[\w.-]{1,64}$/, { error: "Use letters, digits, dots and dashes, at most 64." })
      .optional()
      .describe(
        "Sends a form (multipart/form-data) whose field of this name is the file; without it the body is the file.",
      ),
    transfer,
  })
  .refine(({ blob, body }) => (blob === undefined) !== (body === undefined), {
    error: "Give a blob or a body.",
    path: ["blob"],
  });

const status = z.strictObject({
  online: z.boolean().describe("False when no server can be reached; true is a hope, not a promise."),
  type: z
    .enum(["cellular", "ethernet", "wifi", "other", "unknown"])
    .describe("How the device is connected, where the platform tells."),
});

const socket = z.int().min(1).describe("Number of the socket, from `socketOpen`.");
const message = z.union([
  z.strictObject({ text: z.string() }),
  z.strictObject({ base64: z.base64().describe("Bytes.") }),
]);
const messages = z.array(message).max(NETWORK_LIMITS.messages);
const socketCommon = { risk: "guarded", sink: "creator" } as const;

const transferred = {
  result: response,
  quota: { perMinute: 120, concurrent: 4 },
  risk: "guarded",
  sink: "creator",
  errors: ["NETWORK_BLOCKED", "NETWORK_ERROR", "QUOTA_EXCEEDED", "TIMEOUT", "ABORTED"],
} as const;

/** `platform.network`: requests to the domains of the manifest. Creators use the global `fetch`, which is built on it. */
export const networkSchema = defineArea({
  name: "network",
  since: 1,
  docs: "Requests to the domains that the manifest names. Without cookies, by https, from the mini-app's own origin.",
  permissions: {},
  methods: {
    fetch: {
      docs: "Sends a request and keeps the response's body as a blob. Any status is an answer, not an error.",
      params: request,
      result: response,
      quota: { perMinute: 600, concurrent: 16 },
      risk: "guarded",
      sink: "creator",
      errors: ["NETWORK_BLOCKED", "NETWORK_ERROR", "QUOTA_EXCEEDED", "TIMEOUT", "ABORTED"],
    },
    upload: {
      ...transferred,
      docs: "Sends a photo, file or bytes, 10 MiB at most. In the SDK `upload({ url, blob, field, onProgress, signal })`.",
      params: upload,
    },
    download: {
      ...transferred,
      docs: "Fetches bytes and keeps them as a blob, for `<Image>`, `storage.setBlob` and the like. In the SDK `download({ url, onProgress, signal })`.",
      params: z.strictObject({ url, headers: requestHeaders.default([]), transfer }),
    },
    socketOpen: {
      ...socketCommon,
      docs: "Opens a WebSocket. Creators use the global `WebSocket`, which is built on these four. It closes when the mini-app leaves the front.",
      params: z.strictObject({
        url: z.string().max(NETWORK_LIMITS.urlLength).describe("Absolute wss address of a declared domain."),
        protocols: z
          .array(
            z
              .string()
              .regex(/^[!#$%&'*+\-.^_`|~0-9A-Za-z]{1,64}$/, { error: "Use a token such as chat.v1." }),
          )
          .max(16)
          .default([]),
      }),
      result: z.strictObject({
        socket,
        protocol: z.string().describe("What the server chose; empty for none."),
      }),
      quota: { perMinute: 60, concurrent: NETWORK_LIMITS.sockets },
      errors: ["NETWORK_BLOCKED", "NETWORK_ERROR", "QUOTA_EXCEEDED", "TIMEOUT", "ABORTED"],
    },
    socketSend: {
      ...socketCommon,
      docs: "Sends messages in their order; answers once they are on their way.",
      params: z.strictObject({ socket, messages: messages.min(1) }),
      result: z.null(),
      quota: { perMinute: 1_200, concurrent: 16 },
      errors: ["INVALID_ARGUMENT", "NETWORK_ERROR", "QUOTA_EXCEEDED"],
    },
    socketRead: {
      ...socketCommon,
      docs: "Waits for messages, or for the end of the socket, which is told last.",
      params: z.strictObject({ socket }),
      result: z.strictObject({
        messages,
        closed: z
          .strictObject({ code: z.int().min(1_000).max(4_999), reason: z.string(), wasClean: z.boolean() })
          .nullable(),
      }),
      quota: { perMinute: 1_200, concurrent: NETWORK_LIMITS.sockets },
      background: true,
      errors: ["INVALID_ARGUMENT", "ABORTED"],
    },
    socketClose: {
      ...socketCommon,
      docs: "Closes a socket; `socketRead` tells when it is done.",
      params: z.strictObject({
        socket,
        code: z.union([z.literal(1_000), z.int().min(3_000).max(4_999)]).default(1_000),
        reason: z
          .string()
          .max(123)
          .refine((text) => new TextEncoder().encode(text).length <= 123, {
            error: "Keep it within 123 bytes.",
          })
          .default(""),
      }),
      result: z.null(),
      quota: { perMinute: 240, concurrent: 16 },
      background: true,
      errors: ["INVALID_ARGUMENT"],
    },
    status: {
      docs: "Whether there is a network, and of which kind. No speed, no name, no address: those tell people apart.",
      params: z.strictObject({}),
      result: status,
      quota: { perMinute: 120, concurrent: 4 },
      risk: "low",
    },
  },
  topics: {
    statusChanges: {
      docs: "The status, when it changes. In the SDK `onChange(listener)`.",
      params: z.strictObject({}),
      value: status,
      risk: "low",
    },
    progress: {
      docs: "How far an upload or download is; of values that come too fast, the last.",
      params: z.strictObject({ transfer: z.int().min(1) }),
      value: z.strictObject({
        bytes: z.int().min(0),
        total: z.int().min(0).nullable().describe("Null where the server does not say."),
      }),
      risk: "low",
    },
  },
});

export type NetworkSchema = typeof networkSchema;
