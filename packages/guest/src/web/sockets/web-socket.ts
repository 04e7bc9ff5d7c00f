import type { Json } from "@atoll/protocol";
import { encodeUtf8 } from "../encoding/utf8.ts";
import { AbortController } from "../events/abort.ts";
import { DOMException } from "../events/dom-exception.ts";
import { Event } from "../events/event.ts";
import { EventTarget, eventHandler } from "../events/event-target.ts";
import { realm } from "../realm.ts";
import { URL } from "../url/url.ts";
import { countOfCall, fromWire, toUnsent } from "./socket-data.ts";
import type { Unsent, WireMessage } from "./socket-data.ts";
import { CloseEvent, MessageEvent } from "./socket-events.ts";
import type { SocketEnd } from "./socket-events.ts";

const LOST: SocketEnd = { code: 1006, reason: "", wasClean: false };
/** More than this that waits to be sent fails a socket, as the standard has it for a full buffer. */
const MOST_BUFFERED_BYTES = 4 * 1024 * 1024;
/** Most bytes of a reason. */
const REASON_BYTES = 123;

type Read = { readonly messages: readonly WireMessage[]; readonly closed: SocketEnd | null };
type Handler = ((event: Event) => void) | null;

const handlers = {
  open: eventHandler("open"),
  message: eventHandler("message"),
  error: eventHandler("error"),
  close: eventHandler("close"),
};

/** The web's WebSocket over the bridge: the host checks the address, and gives messages when they are asked for. */
export class WebSocket extends EventTarget {
  static readonly CONNECTING = 0;
  static readonly OPEN = 1;
  static readonly CLOSING = 2;
  static readonly CLOSED = 3;
  readonly CONNECTING = 0;
  readonly OPEN = 1;
  readonly CLOSING = 2;
  readonly CLOSED = 3;

  readonly #url: URL;
  readonly #connecting = new AbortController();
  #state: 0 | 1 | 2 | 3 = 0;
  #socket = 0;
  #protocol = "";
  #binaryType: "arraybuffer" | "blob" = "blob";
  #bufferedBytes = 0;
  #unsent: Unsent[] = [];
  #sending = false;
  #closing: { code?: number; reason?: string } | null = null;

  constructor(url: string | URL, protocols: string | readonly string[] = []) {
    super();
    this.#url = parseUrl(String(url));
    const offered = typeof protocols === "string" ? [protocols] : Array.from(protocols, String);
    if (offered.some((each, index) => !isToken(each) || offered.indexOf(each) < index)) {
      throw new DOMException("Protocols are different tokens, such as chat.v1.", "SyntaxError");
    }
    void this.#run(offered);
  }

  get url(): string {
    return this.#url.href;
  }
  get readyState(): number {
    return this.#state;
  }
  get bufferedAmount(): number {
    return this.#bufferedBytes;
  }
  get protocol(): string {
    return this.#protocol;
  }
  get extensions(): string {
    return "";
  }
  get binaryType(): "arraybuffer" | "blob" {
    return this.#binaryType;
  }
  set binaryType(type: unknown) {
    if (type === "arraybuffer" || type === "blob") this.#binaryType = type;
  }
  get onopen(): Handler {
    return handlers.open.get(this);
  }
  set onopen(handler: unknown) {
    handlers.open.set(this, handler);
  }
  get onmessage(): Handler {
    return handlers.message.get(this);
  }
  set onmessage(handler: unknown) {
    handlers.message.set(this, handler);
  }
  get onerror(): Handler {
    return handlers.error.get(this);
  }
  set onerror(handler: unknown) {
    handlers.error.set(this, handler);
  }
  get onclose(): Handler {
    return handlers.close.get(this);
  }
  set onclose(handler: unknown) {
    handlers.close.set(this, handler);
  }
  override get [Symbol.toStringTag](): string {
    return "WebSocket";
  }

  send(data: unknown): void {
    if (this.#state === 0) {
      throw new DOMException("The socket is not open yet: wait for its open event.", "InvalidStateError");
    }
    const unsent = toUnsent(data);
    this.#bufferedBytes += unsent.bytes;
    if (this.#state !== 1) return;
    if (this.#bufferedBytes > MOST_BUFFERED_BYTES) return this.#fail();
    this.#unsent.push(unsent);
    void this.#flush();
  }

  close(code?: number, reason?: string): void {
    checkClose(code, reason);
    if (this.#state >= 2) return;
    const wasConnecting = this.#state === 0;
    this.#state = 2;
    this.#closing = { ...(code !== undefined && { code }), ...(reason !== undefined && { reason }) };
    if (wasConnecting) this.#connecting.abort();
    else void this.#flush();
  }

  async #run(protocols: readonly string[]): Promise<void> {
    try {
      const { signal } = this.#connecting;
      const params = { url: this.#url.href, protocols: [...protocols] };
      const opened = await realm().bridge.call("network.socketOpen", params, { signal });
      const { socket, protocol } = opened as { readonly socket: number; readonly protocol: string };
      this.#socket = socket;
      this.#protocol = protocol;
      this.#state = 1;
      this.dispatchEvent(new Event("open"));
      await this.#readAll();
    } catch (error) {
      this.#end(LOST, error);
    }
  }

  async #readAll(): Promise<void> {
    for (;;) {
      const { messages, closed } = (await this.#call("socketRead")) as unknown as Read;
      for (const message of messages) {
        if (this.#state !== 1) break;
        this.dispatchEvent(new MessageEvent(fromWire(message, this.#binaryType), this.#url.origin));
      }
      if (closed !== null) return this.#end(closed);
    }
  }

  /** Sends what waits, one call after the other, so that the host holds it back; then closes, when that was asked. */
  async #flush(): Promise<void> {
    if (this.#sending) return;
    this.#sending = true;
    try {
      while (this.#unsent.length > 0) {
        const batch = this.#unsent.splice(0, countOfCall(this.#unsent));
        await this.#call("socketSend", { messages: batch.map(({ message }) => message) });
        this.#bufferedBytes -= batch.reduce((sum, { bytes }) => sum + bytes, 0);
      }
      if (this.#closing !== null) await this.#call("socketClose", this.#closing);
    } catch {
      this.#fail();
    } finally {
      this.#sending = false;
    }
  }

  #call(verb: string, more: { readonly [name: string]: Json } = {}): Promise<Json> {
    return realm().bridge.call(`network.${verb}`, { socket: this.#socket, ...more });
  }

  #fail(): void {
    if (this.#state === 3) return;
    this.#call("socketClose").catch(() => undefined);
    this.#end(LOST);
  }

  #end(end: SocketEnd, error?: unknown): void {
    if (this.#state === 3) return;
    this.#state = 3;
    this.#unsent = [];
    if (!end.wasClean) this.dispatchEvent(errorEvent(error));
    this.dispatchEvent(new CloseEvent(end));
  }
}

/** An error event; as with `fetch`, the host's code and words are on it. */
function errorEvent(error: unknown): Event {
  const { code, message } = (error ?? {}) as { readonly code?: unknown; readonly message?: unknown };
  return Object.assign(new Event("error"), {
    ...(typeof code === "string" && { code }),
    ...(typeof message === "string" && { message }),
  });
}

function parseUrl(text: string): URL {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url?.protocol === "https:") url.protocol = "wss:";
  if (url?.protocol === "http:") url.protocol = "ws:";
  if (url !== null && /^wss?:$/.test(url.protocol) && url.hash === "") return url;
  throw new DOMException(
    `"${text.slice(0, 200)}" is no address of a WebSocket: write wss://…`,
    "SyntaxError",
  );
}

function isToken(text: string): boolean {
  return /^[!#$%&'*+\-.^_`|~0-9A-Za-z]+$/.test(text);
}

function checkClose(code: number | undefined, reason: string | undefined): void {
  if (code !== undefined && code !== 1000 && !(code >= 3000 && code <= 4999)) {
    throw new DOMException("A socket is closed by 1000, or a code from 3000 to 4999.", "InvalidAccessError");
  }
  if (reason !== undefined && encodeUtf8(String(reason)).length > REASON_BYTES) {
    throw new DOMException(`The reason is longer than ${REASON_BYTES} bytes.`, "SyntaxError");
  }
}
