import { defineArea } from "@atoll/protocol/schema";
import * as z from "zod";
import { isForbiddenHeader, isHeaderName, isHeaderValue, METHODS } from "./headers.ts";

const KiB = 1024;
const MiB = 1024 * KiB;

/** Limits of one request. Bytes of a response are counted after decompression. */
export const NETWORK_LIMITS = {
  requestBytes: MiB,
  responseBytes: 10 * MiB,
  timeoutMs: 30_000,
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

const request = z
  .strictObject({
    url: z.string().max(NETWORK_LIMITS.urlLength).describe("Absolute https address of a declared domain."),
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
  },
});

export type NetworkSchema = typeof networkSchema;
