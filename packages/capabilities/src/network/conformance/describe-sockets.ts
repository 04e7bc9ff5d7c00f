import { afterAll, beforeAll, describe, expect, it } from "vitest";

export type SocketCall = {
  readonly verb: "socketClose" | "socketOpen" | "socketRead" | "socketSend";
  readonly params: unknown;
};
export type SocketOutcome =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly code: string };

/** Calls for a mini-app that may reach wss://api.example.com and wss://gone.example.com. */
export type SocketCalls = {
  call(call: SocketCall, sessionId?: string): Promise<SocketOutcome>;
  leaveFront(sessionId: string): Promise<void>;
  endOpening(sessionId: string): Promise<void>;
};

/** A provider in front of SOCKET_SERVERS at wss://api.example.com; nothing listens at wss://gone.example.com. */
export type SocketsUnderTest = SocketCalls & {
  /** Sockets that servers hold open. */
  open(): number;
  stop(): Promise<void>;
};

type Read = {
  readonly messages: readonly ({ readonly text: string } | { readonly base64: string })[];
  readonly closed: { readonly code: number; readonly reason: string } | null;
};

const API = "wss://api.example.com";

/** The rules of WebSockets, for a provider and whatever carries them. */
export function describeSockets(name: string, start: () => Promise<SocketsUnderTest>): void {
  describe(`sockets: ${name}`, () => {
    let under: SocketsUnderTest;
    beforeAll(async () => {
      under = await start();
    });
    afterAll(() => under.stop());
    const use = createUse(() => under);
    describeTalk(use);
    describeEnds(use, () => under);
    describeQuotas(use, () => under);
  });
}

type Use = ReturnType<typeof createUse>;

function createUse(under: () => SocketsUnderTest) {
  const value = async (call: SocketCall, sessionId?: string): Promise<unknown> => {
    const outcome = await under().call(call, sessionId);
    if (!outcome.ok) throw new Error(`${call.verb} was refused: ${outcome.code}`);
    return outcome.value;
  };
  const open = async (url: string, protocols: string[] = [], sessionId?: string) => {
    const opened = await value({ verb: "socketOpen", params: { url, protocols } }, sessionId);
    return opened as { readonly socket: number; readonly protocol: string };
  };
  const send = (socket: number, ...messages: unknown[]) =>
    value({ verb: "socketSend", params: { socket, messages } });
  const read = async (socket: number, sessionId?: string) =>
    (await value({ verb: "socketRead", params: { socket } }, sessionId)) as Read;
  const readToEnd = async (socket: number, sessionId?: string) => {
    const messages: Read["messages"][number][] = [];
    for (;;) {
      const next = await read(socket, sessionId);
      messages.push(...next.messages);
      if (next.closed !== null) return { messages, closed: next.closed };
    }
  };
  const readSome = async (socket: number, count: number) => {
    const messages: Read["messages"][number][] = [];
    while (messages.length < count) messages.push(...(await read(socket)).messages);
    return messages;
  };
  const close = (socket: number, more: object = {}) =>
    value({ verb: "socketClose", params: { socket, ...more } });
  return { value, open, send, read, readToEnd, readSome, close };
}

function describeTalk({ open, send, readSome, readToEnd, close }: Use): void {
  it("carry text and bytes both ways, in order", async () => {
    const { socket, protocol } = await open(`${API}/echo`);
    expect(protocol).toBe("");
    await send(socket, { text: "é\u0000" }, { base64: "AP8=" }, { text: "" });
    expect(await readSome(socket, 3)).toEqual([{ text: "é\u0000" }, { base64: "AP8=" }, { text: "" }]);
    await close(socket);
    expect((await readToEnd(socket)).closed.code).toBe(1000);
  });

  it("agree on a protocol", async () => {
    const { socket, protocol } = await open(`${API}/echo`, ["chat.v2", "chat.v1"]);
    expect(protocol).toBe("chat.v2");
    await close(socket);
    await readToEnd(socket);
  });

  it("take 512 KiB in a message", async () => {
    const { socket } = await open(`${API}/count`);
    await send(socket, { text: "x".repeat(512 * 1024) });
    expect(await readSome(socket, 1)).toEqual([{ text: String(512 * 1024) }]);
    await close(socket);
    await readToEnd(socket);
  });

  it("give what came before the end, then the end, then nothing", async () => {
    const { socket } = await open(`${API}/hundred`);
    const { messages, closed } = await readToEnd(socket);
    expect(messages).toEqual(Array.from({ length: 100 }, (_, each) => ({ text: String(each) })));
    expect(closed).toEqual({ code: 1000, reason: "all said", wasClean: true });
    await expect(send(socket, { text: "more" })).rejects.toThrow("INVALID_ARGUMENT");
  });
}

function describeEnds({ open, send, readToEnd }: Use, under: () => SocketsUnderTest): void {
  it("tell how the server closed", async () => {
    const { socket } = await open(`${API}/echo`);
    await send(socket, { text: "bye" });
    expect((await readToEnd(socket)).closed).toEqual({
      code: 4_001,
      reason: "as you wish",
      wasClean: true,
    });
  });

  it("do not open off the manifest's domains, without TLS, or where nobody listens", async () => {
    const refused = async (url: string) => {
      const outcome = await under().call({ verb: "socketOpen", params: { url } });
      return outcome.ok ? "opened" : outcome.code;
    };
    for (const url of [
      "wss://evil.example.org/",
      "ws://api.example.com/echo",
      `${API}:8443/echo`,
      "wss://127.0.0.1/echo",
      "wss://u:p@api.example.com/echo",
    ]) {
      expect(await refused(url), url).toBe("NETWORK_BLOCKED");
    }
    for (const url of ["https://api.example.com/echo", "/echo", "file:///etc/passwd"]) {
      expect(await refused(url), url).toBe("INVALID_ARGUMENT");
    }
    expect(await refused("wss://gone.example.com/echo")).toBe("NETWORK_ERROR");
    expect(await refused(`${API}/nowhere`)).toBe("NETWORK_ERROR");
  });

  it("end when the mini-app leaves the front, and can be opened again after", async () => {
    const { socket } = await open(`${API}/echo`, [], "hides");
    const ended = readToEnd(socket, "hides");
    await under().leaveFront("hides");
    expect((await ended).closed.code).toBe(1001);
    await expect.poll(() => under().open()).toBe(0);
    await open(`${API}/echo`, [], "hides");
    await under().endOpening("hides");
    await expect.poll(() => under().open()).toBe(0);
  });

  it("are their own opening's alone, and end with it", async () => {
    const { socket } = await open(`${API}/echo`, [], "one");
    const params = { socket, messages: [{ text: "x" }] };
    expect(await under().call({ verb: "socketSend", params }, "two")).toEqual({
      ok: false,
      code: "INVALID_ARGUMENT",
    });
    await under().endOpening("two");
    expect(await under().call({ verb: "socketSend", params }, "one")).toMatchObject({ ok: true });
    await under().endOpening("one");
    expect(await under().call({ verb: "socketSend", params }, "one")).toMatchObject({ ok: false });
    await expect.poll(() => under().open()).toBe(0);
  });
}

function describeQuotas({ open, readToEnd }: Use, under: () => SocketsUnderTest): void {
  it("are eight at most for an opening", async () => {
    for (let each = 0; each < 8; each++) await open(`${API}/echo`, [], "many");
    const params = { url: `${API}/echo` };
    expect(await under().call({ verb: "socketOpen", params }, "many")).toEqual({
      ok: false,
      code: "QUOTA_EXCEEDED",
    });
    await under().endOpening("many");
    const { socket } = await open(`${API}/echo`, [], "many");
    expect(socket).toBeGreaterThan(0);
    await under().endOpening("many");
  });

  it("refuse a message above 512 KiB, and more than 1 MiB that waits", async () => {
    const { socket } = await open(`${API}/count`, [], "large");
    const refused = async (...messages: object[]) =>
      under().call({ verb: "socketSend", params: { socket, messages } }, "large");
    const half = { text: "x".repeat(512 * 1024) };
    const over = { ok: false, code: "QUOTA_EXCEEDED" };
    expect(await refused({ text: "é".repeat(256 * 1024 + 1) })).toEqual(over);
    expect(await refused(half, half, { text: "x" })).toEqual(over);
    await under().endOpening("large");
  });

  it("end where a server says more than is read, or too much at once", async () => {
    const flood = await open(`${API}/flood`);
    await expect.poll(() => under().open()).toBe(0);
    const { messages, closed } = await readToEnd(flood.socket);
    expect([messages.length <= 16, closed.code]).toEqual([true, 1008]);
    const huge = await open(`${API}/huge`);
    expect((await readToEnd(huge.socket)).closed.code).toBe(1009);
  });
}
