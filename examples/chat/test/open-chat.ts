import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { createFakePeople } from "@atoll/capabilities/fake";
import type { FakeRoute } from "@atoll/capabilities/fake";
import { bundleMiniApp } from "@atoll/cli";
import { openMiniApp } from "@atoll/simulator";
import type { OpenedMiniApp, SimulatorOptions } from "@atoll/simulator";

import { parseWritten } from "../server/read-written.ts";
import { createRoom } from "../server/room.ts";

const ADDRESS = "https://chat.atoll-demo.org";
/** Longer than the mini-app waits between two looks. */
export const NEXT_LOOK_MS = 7_000;

let built: Promise<string> | undefined;

async function build(): Promise<string> {
  const outDir = await mkdtemp(join(tmpdir(), "chat-"));
  await bundleMiniApp({ projectDir: join(import.meta.dirname, ".."), outDir });
  return outDir;
}

/** What the scripted server does next. */
export type Script = {
  /** Undefined: it answers. `lost` takes a message and loses the answer. */
  trouble: "offline" | "lost" | "tooFast" | "refused" | undefined;
  /** A message of somebody else. */
  says(name: string, text: string): void;
  /** What the person sent, once each. */
  sent(): readonly string[];
  /** The tokens that came, in order. */
  readonly tokens: readonly string[];
};

const ERRORS = {
  tooFast: { status: 429, json: { error: { code: "TOO_MANY_REQUESTS", message: "Wait 3 seconds." } } },
  refused: { status: 401, json: { error: { code: "NOT_SIGNED_IN", message: "Sign in again." } } },
} as const;

function createScript(): { readonly script: Script; readonly route: FakeRoute } {
  const room = createRoom();
  const tokens: string[] = [];
  let count = 0;
  const script: Script = {
    trouble: undefined,
    says: (name, text) => void room.write(name, { id: `other-${(count += 1)}`, name, text }),
    sent: () =>
      room
        .read("me", 0)
        .filter(({ mine }) => mine)
        .map(({ text }) => text),
    tokens,
  };
  const route: FakeRoute = ({ url, method, headers, body }) => {
    const { trouble } = script;
    tokens.push(headers.find(([name]) => name.toLowerCase() === "authorization")?.[1] ?? "");
    if (trouble === "offline") throw new Error("The wire is cut.");
    if (trouble === "tooFast" || trouble === "refused") return ERRORS[trouble];
    if (method === "GET")
      return { json: { messages: room.read("me", Number(new URL(url).searchParams.get("after"))) } };
    const written = parseWritten(body ?? new Uint8Array());
    if (written === undefined) return { status: 400, json: { error: { code: "INVALID_MESSAGE" } } };
    const message = room.write("me", written);
    if (trouble === "lost") throw new Error("The answer is lost.");
    return { status: 201, json: { message } };
  };
  return { script, route };
}

/** The chat against a scripted room, with a person who is called Noor Haddad. */
export async function openChat(options: SimulatorOptions & { readonly signedOut?: boolean } = {}) {
  const { signedOut = false, ...rest } = options;
  const people = createFakePeople(signedOut ? "nobody" : {});
  const { script, route } = createScript();
  built ??= build();
  const app = await openMiniApp(await built, { people, network: { [ADDRESS]: route }, ...rest });
  return { app, people, script, [Symbol.asyncDispose]: () => app.close() };
}

/** Joins under a name of the person's own making. */
export async function joinAs(app: OpenedMiniApp, name: string): Promise<void> {
  await app.type(app.getByLabel("Another name"), name);
  await app.send(app.getByLabel("Another name"), "submit");
}

export async function say(app: OpenedMiniApp, text: string): Promise<void> {
  await app.type(app.getByLabel("Message"), text);
  await app.tap(app.getByLabel("Send"));
}
