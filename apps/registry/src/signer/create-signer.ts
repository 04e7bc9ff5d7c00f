import { setTimeout as pause } from "node:timers/promises";
import { AtollError } from "@atoll/protocol";
import type { Logger } from "pino";
import { prepareKeyFolder } from "./own-user.ts";
import type { KeyOwner } from "./own-user.ts";
import { SignerGone, startSignerChild } from "./signer-child.ts";
import type { ChildOptions, SignerAnswer, SignerChild } from "./signer-child.ts";
import { parseSignedNotice } from "./signed-notice.ts";
import type { SignerCall } from "./signer-messages.ts";
import type { Published, SignerClient } from "./signer-client.ts";

const FIRST_PAUSE_MS = 100;
const LAST_PAUSE_MS = 5_000;
/** A call is given to the next signer when the one that had it died. */
const ATTEMPTS = 3;

export type SignerOptions = Omit<ChildOptions, "onPublished"> & { readonly log: Logger };

/** A signer's client, with the id of its process now. */
export type RunningSigner = SignerClient & { pid(): Promise<number | undefined> };

/**
 * Starts the signer as a process of its own and waits until it can sign. Dead, it is started again, and what was asked of it is asked of
 * the next. `keysDir` is for it alone. Throws UNAVAILABLE with what it said when it cannot start.
 */
export async function createSigner(options: SignerOptions): Promise<RunningSigner> {
  const listeners = new Set<(published: Published) => void>();
  const onPublished = (published: Published) => {
    for (const listener of listeners) listener(published);
  };
  const lives = await keepAlive({ ...options, onPublished });
  const call = (asked: SignerCall) => askPatiently(lives, asked);
  return {
    pid: async () => (await lives.current()).pid,
    attest: async (versionId) => void (await call({ method: "attest", versionId })),
    publishStatement: async (appId) => asPublished(await call({ method: "publishStatement", appId })),
    publishRevocations: async () => asPublished(await call({ method: "publishRevocations" })),
    publishRoots: async () => asPublished(await call({ method: "publishRoots" })),
    signDevelopment: async (tokenHash, place) =>
      String(await call({ method: "signDevelopment", tokenHash, place })),
    signSession: async (requestId) => String(await call({ method: "signSession", requestId })),
    signNotice: async (noticeId) => parseSignedNotice(String(await call({ method: "signNotice", noticeId }))),
    rotate: async (role) => asPublished(await call({ method: "rotate", role })),
    onPublished(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    close: lives.close,
  };
}

type Lives = { current(): Promise<SignerChild>; close(): Promise<void> };

async function keepAlive(options: ChildOptions & { readonly log: Logger }): Promise<Lives> {
  const { child: first, owner } = await startFirst(options, await prepareKeyFolder(options));
  let closed = false;
  let current = Promise.resolve(first);
  const watch = (child: SignerChild) =>
    void child.exited.then(() => {
      if (!closed) revive(FIRST_PAUSE_MS);
    });
  const revive = (pauseMs: number) => {
    options.log.error({ pauseMs }, "the signer ended: it is started again");
    current = pause(pauseMs).then(() => startSignerChild(options, owner));
    current.then(watch, () => {
      if (!closed) revive(Math.min(pauseMs * 2, LAST_PAUSE_MS));
    });
  };
  watch(first);
  return {
    current: () => current,
    async close() {
      closed = true;
      await current.then(
        (child) => child.end(),
        () => undefined,
      );
    },
  };
}

/** The first life, as a user of its own if that can be. */
async function startFirst(
  options: ChildOptions & { readonly log: Logger },
  owner: KeyOwner,
): Promise<{ child: SignerChild; owner: KeyOwner }> {
  try {
    return { child: await startSignerChild(options, owner), owner };
  } catch (error) {
    if (owner.uid === undefined) throw unavailable(error);
    options.log.warn(
      { err: error },
      "the signer cannot run as a user of its own here: it runs as the registry's, and code that runs as it could read the keys",
    );
    const shared = { uid: undefined };
    const child = await startSignerChild(options, shared).catch((second: unknown) =>
      Promise.reject(unavailable(second)),
    );
    return { child, owner: shared };
  }
}

async function askPatiently(lives: Lives, call: SignerCall): Promise<SignerAnswer> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      const child = await lives.current();
      return await child.ask(call);
    } catch (error) {
      // Safe to ask twice: the signer finds what is signed already.
      if (!(error instanceof SignerGone)) throw error;
      if (attempt === ATTEMPTS) throw unavailable(error);
      await pause(FIRST_PAUSE_MS);
    }
  }
}

function asPublished(answer: SignerAnswer): Published {
  if (typeof answer === "object" && answer !== null) return answer;
  throw new AtollError(
    "REGISTRY_ERROR",
    "The signer gave an answer of another kind. Update the registry as a whole.",
  );
}

function unavailable(error: unknown): AtollError {
  const said = error instanceof Error ? error.message : String(error);
  return new AtollError(
    "UNAVAILABLE",
    `The signer does not answer: ${said}. Try again in a moment; if it stays so, look at the registry's log.`,
  );
}
