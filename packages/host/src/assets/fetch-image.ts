import type { AskPerson, BlobContent, CallContext, Providers } from "@atoll/capabilities";
import { AtollError, isAllowedHost, isAtollError } from "@atoll/protocol";
import type { SessionBlobs } from "../blobs/session-blobs.ts";

/** Fetches an image by its address. */
export type FetchImage = (url: string, maxBytes: number) => Promise<BlobContent>;

export type FetchImageOptions = {
  readonly providers: Providers;
  readonly blobs: SessionBlobs;
  readonly context: Pick<CallContext, "owner" | "sessionId" | "manifest" | "signal">;
  /** Fetching waits until the mini-app is in front: an image cannot serve as a beacon from the background. */
  whenInFront(): Promise<void>;
  onHostError(error: unknown, where: string): void;
};

/** Requests at once; more wait their turn. */
const AT_ONCE = 8;

/** An image is fetched without a word from the person. */
const refuse = async (): Promise<never> => {
  throw new AtollError("HOST_ERROR", "Nobody is asked about an image.");
};
const ASK_NOBODY: AskPerson = { consent: refuse, inFront: refuse };

/** Creates what fetches images through the host's network provider, so that every rule of it holds for images too. */
export function createFetchImage(options: FetchImageOptions): FetchImage {
  const { context, blobs } = options;
  const waiting: (() => void)[] = [];
  let running = 0;

  async function inTurn<T>(work: () => Promise<T>): Promise<T> {
    if (running >= AT_ONCE) await new Promise<void>((resolve) => waiting.push(resolve));
    else running += 1;
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      // The place is handed on, so that nobody slips in between.
      if (next === undefined) running -= 1;
      else next();
    }
  }

  async function request(url: string, maxBytes: number): Promise<BlobContent> {
    const network = Object.hasOwn(options.providers, "network") ? options.providers["network"] : undefined;
    if (typeof network?.["fetch"] !== "function")
      throw new AtollError("NOT_SUPPORTED", "This host has no network.");
    const call: CallContext = { ...context, front: context.signal, blobs, gesture: false, ask: ASK_NOBODY };
    const answer: unknown = await network["fetch"](
      { url, method: "GET", headers: [], bodyEncoding: "utf8" },
      call,
    );
    return takeBody(answer, blobs, maxBytes);
  }

  return async (text, maxBytes) => {
    const url = checkAddress(text, context.manifest.network.allowedDomains);
    await options.whenInFront();
    try {
      return await inTurn(() => request(url, maxBytes));
    } catch (error) {
      if (isAtollError(error)) throw error;
      options.onHostError(error, "network.fetch for an image");
      throw new AtollError("HOST_ERROR", "The image could not be fetched. Try again later.");
    }
  };
}

function checkAddress(text: string, domains: readonly string[]): string {
  // Security: parsed first, then its scheme and host are looked at; the provider checks again, at every redirect.
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const isPlain = url?.protocol === "https:" && url.port === "" && url.username === "" && url.password === "";
  if (url !== undefined && isPlain && isAllowedHost(url.hostname, domains)) return url.href;
  throw new AtollError(
    "NETWORK_BLOCKED",
    "The image's address is not https, or its host is not in network.allowedDomains of the manifest. Add the host.",
  );
}

type Answer = { readonly status: number; readonly blob: number };

function takeBody(answer: unknown, blobs: SessionBlobs, maxBytes: number): BlobContent {
  if (!isAnswer(answer))
    throw new AtollError("HOST_ERROR", "The network provider answered with something else.");
  const content = blobs.get(answer.blob);
  blobs.release(answer.blob);
  if (answer.status !== 200 || content === undefined) {
    throw new AtollError("NETWORK_ERROR", `The server answered with status ${answer.status}.`);
  }
  if (content.bytes.byteLength <= maxBytes) return content;
  throw new AtollError("QUOTA_EXCEEDED", `The image has more than ${maxBytes} bytes. Make it smaller.`);
}

function isAnswer(answer: unknown): answer is Answer {
  if (typeof answer !== "object" || answer === null) return false;
  const { status, blob } = answer as Partial<Record<keyof Answer, unknown>>;
  return typeof status === "number" && typeof blob === "number";
}
