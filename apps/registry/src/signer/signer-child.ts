import { fork } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { join } from "node:path";
import { AtollError } from "@atoll/protocol";
import { isBlobKey } from "../blobs/blob-store.ts";
import type { BlobStore } from "../blobs/blob-store.ts";
import type { KeyOwner } from "./own-user.ts";
import { fromSignerSchema } from "./signer-messages.ts";
import type { FromSigner, SignerCall, ToSigner } from "./signer-messages.ts";
import type { Published } from "./signer-client.ts";

const PROGRAM = join(import.meta.dirname, "signer-process.ts");
const START_MS = 20_000;

/** The signer's process is gone, and what was asked of it is not answered. */
export class SignerGone extends Error {}

export type SignerAnswer = Extract<FromSigner, { type: "answer" }>["value"];

export type ChildOptions = {
  readonly keysDir: string;
  readonly databaseUrl: string;
  readonly registryId: string;
  /** Address of the registry, as mini-apps' servers know it. */
  readonly issuer: string;
  readonly blobs: Pick<BlobStore, "get">;
  readonly onPublished: (published: Published) => void;
};

/** One life of the signer's process. */
export type SignerChild = {
  readonly pid: number | undefined;
  /** Throws what the signer refused with; SignerGone when it died instead. */
  ask(call: SignerCall): Promise<SignerAnswer>;
  readonly exited: Promise<void>;
  /** Ends it. */
  end(): Promise<void>;
};

type Asked = { resolve(value: SignerAnswer): void; reject(error: Error): void };

/** Starts the signer's process and waits until it can sign. Throws SignerGone with what it said. */
export async function startSignerChild(options: ChildOptions, { uid }: KeyOwner): Promise<SignerChild> {
  const child = fork(PROGRAM, {
    // Its folder is its way to the keys: it may not be allowed to walk there.
    cwd: options.keysDir,
    // Security: nothing of the registry's environment or command line reaches it.
    env: {},
    execArgv: [],
    serialization: "advanced",
    ...(uid !== undefined && { uid, gid: uid }),
  });
  const asked = new Map<number, Asked>();
  const send = (message: ToSigner) => void (child.connected && child.send(message, () => undefined));
  let said = "it ended";
  const exited = new Promise<void>((resolve) => {
    child.once("error", (error) => {
      said = error.message;
      resolve();
    });
    child.once("exit", () => resolve());
  });
  void exited.then(() => {
    for (const { reject } of asked.values()) reject(new SignerGone(said));
    asked.clear();
  });
  const ready = new Promise<void>((resolve) => {
    child.on("message", (raw) => {
      // Security: decoded like every other channel, though the process is our own.
      const message = fromSignerSchema.parse(raw);
      if (message.type === "ready") resolve();
      else if (message.type === "failed") said = message.message;
      else if (message.type === "published") options.onPublished(message.published);
      else if (message.type === "read") void readFor(options, message).then(send);
      else settle(asked, message);
    });
  });
  const { databaseUrl, registryId, issuer } = options;
  send({ type: "start", databaseUrl, registryId, issuer });
  await untilReady({ child, ready, exited, said: () => said });
  let number = 0;
  return {
    pid: child.pid,
    exited,
    ask: (call) =>
      new Promise((resolve, reject) => {
        if (!child.connected) return reject(new SignerGone(said));
        number += 1;
        asked.set(number, { resolve, reject });
        send({ type: "call", number, call });
      }),
    async end() {
      if (child.connected) child.disconnect();
      await exited;
    },
  };
}

type Starting = {
  readonly child: ChildProcess;
  readonly ready: Promise<void>;
  readonly exited: Promise<void>;
  said(): string;
};

async function untilReady({ child, ready, exited, said }: Starting): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new SignerGone("it did not start in time")), START_MS);
  });
  const gone = exited.then(() => Promise.reject(new SignerGone(said())));
  try {
    await Promise.race([ready, gone, late]);
  } catch (error) {
    child.kill("SIGKILL");
    throw error;
  } finally {
    clearTimeout(timer);
    gone.catch(() => undefined);
  }
}

async function readFor(
  { blobs }: ChildOptions,
  { number, sha256 }: Extract<FromSigner, { type: "read" }>,
): Promise<ToSigner> {
  const bytes = isBlobKey(sha256) ? await blobs.get(sha256).catch(() => undefined) : undefined;
  return { type: "blob", number, bytes: bytes ?? null };
}

function settle(
  asked: Map<number, Asked>,
  message: Extract<FromSigner, { type: "answer" | "refusal" }>,
): void {
  const caller = asked.get(message.number);
  asked.delete(message.number);
  if (message.type === "answer") caller?.resolve(message.value);
  else caller?.reject(new AtollError(message.code, message.message));
}
