import { AtollError, isAtollError } from "@atoll/protocol";
import { createPool } from "../database/create-pool.ts";
import { createDatabase } from "../database/database.ts";
import { createSigning } from "./create-signing.ts";
import { toSignerSchema } from "./signer-messages.ts";
import type { FromSigner, SignerCall, ToSigner } from "./signer-messages.ts";
import type { Published, SignerClient } from "./signer-client.ts";

/** The key folder is where this process was started in: it needs no way through the folders above. */
const KEY_FOLDER = ".";
const CONNECTIONS = 4;

const say = (message: FromSigner) => void process.send?.(message);
const reads = new Map<number, (bytes: Uint8Array | undefined) => void>();
let signing: SignerClient | undefined;
let reading = 0;

process.on("message", (raw) => {
  const message = toSignerSchema.safeParse(raw);
  // Security: whoever speaks otherwise is not the registry.
  if (!message.success) return process.exit(1);
  void receive(message.data);
});
// Ctrl-C reaches every process of a terminal; this one is needed until the registry has ended in order.
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => undefined);
// Keys do not outlive the registry that they were for.
process.on("disconnect", () => process.exit(0));
// Ctrl-C in a terminal reaches every process of it; the registry ends this one once nobody asks it any more.
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => undefined);

type Start = Extract<ToSigner, { type: "start" }>;

async function receive(message: ToSigner): Promise<void> {
  if (message.type === "start") return start(message);
  if (message.type === "blob") {
    reads.get(message.number)?.(message.bytes ?? undefined);
    reads.delete(message.number);
    return;
  }
  try {
    if (signing === undefined) throw new AtollError("UNAVAILABLE", "The signer has not started yet.");
    say({ type: "answer", number: message.number, value: (await answer(signing, message.call)) ?? null });
  } catch (error) {
    say({ type: "refusal", number: message.number, ...refusalOf(error) });
  }
}

async function start({ databaseUrl, registryId, issuer }: Start): Promise<void> {
  const pool = createPool({ connectionString: databaseUrl, max: CONNECTIONS });
  const clock = { now: () => Date.now() };
  const made = createSigning({
    db: createDatabase(pool),
    readBlob,
    clock,
    issuer,
    keys: { folder: KEY_FOLDER, registryId, clock },
  });
  made.onPublished((published) => say({ type: "published", published }));
  try {
    await made.publishRoots();
    signing = made;
    say({ type: "ready", uid: process.getuid?.() ?? null });
  } catch (error) {
    say({ type: "failed", message: refusalOf(error).message });
    process.disconnect();
  }
}

async function answer(client: SignerClient, call: SignerCall): Promise<Published | string | void> {
  switch (call.method) {
    case "attest":
      return client.attest(call.versionId);
    case "publishStatement":
      return client.publishStatement(call.appId);
    case "publishRevocations":
      return client.publishRevocations();
    case "publishRoots":
      return client.publishRoots();
    case "signDevelopment":
      return client.signDevelopment(call.tokenHash, call.place);
    case "signSession":
      return client.signSession(call.requestId);
    case "signNotice":
      return JSON.stringify(await client.signNotice(call.noticeId));
    case "rotate":
      return client.rotate(call.role);
  }
}

function readBlob(sha256: string): Promise<Uint8Array | undefined> {
  const number = (reading += 1);
  return new Promise((resolve) => {
    reads.set(number, resolve);
    say({ type: "read", number, sha256 });
  });
}

function refusalOf(error: unknown): Pick<Extract<FromSigner, { type: "refusal" }>, "code" | "message"> {
  if (isAtollError(error)) return { code: error.code, message: error.message };
  const said = error instanceof Error ? error.message : "unknown";
  return { code: "REGISTRY_ERROR", message: `The signer failed: ${said}` };
}
