import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { networkSchema } from "./schema.ts";

const { params } = networkSchema.methods.fetch;
const url = "https://api.example.com/";
const accepts = (value: unknown) => params.safeParse(value).success;

describe("params of network.fetch", () => {
  it("fill in method, headers and encoding", () => {
    expect(params.parse({ url })).toEqual({ url, method: "GET", headers: [], bodyEncoding: "utf8" });
  });

  it.each(["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE"])("accept method %s", (method) => {
    expect(accepts({ url, method })).toBe(true);
  });

  it.each([
    "TRACE",
    "CONNECT",
    "OPTIONS",
    "get",
    "",
    "GET /x HTTP/1.1\r\n",
    "PROPFIND",
    "GET\u0000",
    1,
    null,
  ])("refuse method %j", (method) => expect(accepts({ url, method })).toBe(false));

  it.each([
    ["accept", "*/*"],
    ["Authorization", "Bearer a.b.c"],
    ["content-type", "application/json; charset=utf-8"],
    ["X-Custom_1", "tab\tand é"],
    ["if-none-match", '"etag"'],
    ["x-empty", ""],
  ])("accept header %s", (name, value) => expect(accepts({ url, headers: [[name, value]] })).toBe(true));

  it.each([
    "Cookie",
    "cookie2",
    "Set-Cookie",
    "Host",
    "origin",
    "Referer",
    "User-Agent",
    "Connection",
    "Keep-Alive",
    "Transfer-Encoding",
    "Content-Length",
    "TE",
    "Trailer",
    "Upgrade",
    "Via",
    "Expect",
    "Date",
    "DNT",
    "Accept-Encoding",
    "Sec-Fetch-Site",
    "sec-anything",
    "Proxy-Authorization",
    "proxy-",
    "X-Forwarded-For",
    "Forwarded",
    "X-HTTP-Method-Override",
  ])("refuse header %s, which only the host sets", (name) => {
    expect(accepts({ url, headers: [[name, "x"]] })).toBe(false);
  });

  it.each(["", "a b", "a:b", "a\r\nb", "ä", "a\u0000", "(a)", "__proto__ "])(
    "refuse header name %j",
    (name) => {
      expect(accepts({ url, headers: [[name, "x"]] })).toBe(false);
    },
  );

  it.each(["a\r\nHost: evil", "a\nb", "a\u0000b", "\u007f", "€", "\ud800"])(
    "refuse header value %j",
    (value) => {
      expect(accepts({ url, headers: [["x-a", value]] })).toBe(false);
    },
  );

  it.each([
    ["too many headers", { headers: Array.from({ length: 65 }, (_, index) => [`x-${index}`, ""]) }],
    ["headers that are too long", { headers: [["x-a", "a".repeat(17_000)]] }],
    ["headers as an object", { headers: { accept: "*/*" } }],
    ["a header of three parts", { headers: [["a", "b", "c"]] }],
    ["a body with GET", { body: "x" }],
    ["a body with HEAD", { method: "HEAD", body: "x" }],
    ["a body that is no text", { method: "POST", body: { a: 1 } }],
    ["an unknown encoding", { method: "POST", body: "x", bodyEncoding: "utf16" }],
    ["an unknown field", { credentials: "include" }],
    ["a claimed identity", { appId: "other" }],
    ["an address that is too long", { url: `https://api.example.com/${"a".repeat(9_000)}` }],
  ])("refuse %s", (_, fields) => expect(accepts({ url, ...fields })).toBe(false));

  it("are decoded or refused, whatever comes", () => {
    fc.assert(fc.property(fc.jsonValue(), (value) => typeof accepts(value) === "boolean"));
  });
});
