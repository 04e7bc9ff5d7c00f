import type { FakeReply } from "../fake-transport.ts";
import type { Header } from "../headers.ts";

/** A request as a made-up server saw it. */
export type SeenRequest = {
  readonly url: string;
  readonly method: string;
  readonly headers: readonly Header[];
  readonly body: Uint8Array;
};

/** What `/echo` answers, as JSON. */
export type Echo = {
  readonly method: string;
  readonly headers: { readonly [name: string]: string };
  readonly body: readonly number[];
};

/** The server that the conformance suite talks to, whatever carries the requests. `/never` has no answer. */
export function answerRequest(request: SeenRequest): FakeReply | "never" {
  const { pathname, searchParams } = new URL(request.url);
  const number = (name: string) => Number(searchParams.get(name));
  switch (pathname) {
    case "/echo":
      return { json: echo(request) };
    case "/status":
      return { status: number("code"), body: "said", headers: { "content-type": "text/plain" } };
    case "/redirect":
      return { status: number("status") || 302, headers: { location: searchParams.get("to") ?? "/echo" } };
    case "/length":
      return { body: `${request.body.length} ${headerOf(request, "content-type")}` };
    case "/loop":
      return { status: 302, headers: { location: "/loop" } };
    case "/large":
      return { body: "x".repeat(number("bytes")) };
    case "/cookie":
      return { headers: { "set-cookie": "track=1; Path=/; SameSite=None; Secure" }, body: "set" };
    case "/never":
      return "never";
    default:
      return { status: 404 };
  }
}

function headerOf({ headers }: SeenRequest, name: string): string | undefined {
  return headers.find(([each]) => each === name)?.[1];
}

function echo({ method, headers, body }: SeenRequest): Echo {
  return { method, headers: Object.fromEntries(headers), body: [...body] };
}
