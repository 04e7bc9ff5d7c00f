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
