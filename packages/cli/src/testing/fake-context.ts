import type { RegistryApi } from "@atoll/distribution/registry";
import type { Credential } from "../account/credential-store.ts";
import type { CommandContext } from "../command/command.ts";
import { runCli } from "../run-cli.ts";
import { createPaint } from "../terminal/paint.ts";

/** What a test passes to commands in place of machine, person and registry. */
export type FakeContext = {
  readonly context: CommandContext;
  /** Lines that were said, and what was shown as progress. */
  readonly said: string[];
  readonly credentials: Map<string, Credential>;
  /** Milliseconds of each wait. */
  readonly waits: number[];
  /** Origins and tokens that were spoken to. */
  readonly connections: { readonly origin: string; readonly token: string | undefined }[];
};

export type FakeOptions = {
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly api?: Partial<RegistryApi>;
  readonly signedInTo?: string;
  readonly answers?: readonly string[];
  readonly signal?: AbortSignal;
};

/** A registry of this machine, as tests name it. */
export const ORIGIN = "http://localhost:4000";

/** Surroundings of a command that touch nothing: time goes on by waiting. */
export function createFakeContext(options: FakeOptions = {}): FakeContext {
  const {
    cwd = "/nowhere",
    env = {},
    api = {},
    signedInTo,
    answers,
    signal = new AbortController().signal,
  } = options;
  const said: string[] = [];
  const waits: number[] = [];
  const connections: FakeContext["connections"] = [];
  const credentials = new Map<string, Credential>();
  if (signedInTo !== undefined)
    credentials.set(signedInTo, { token: "kept-token", expiresAt: null, email: "ada@example.com" });
  const left = [...(answers ?? [])];
  let now = Date.parse("2026-01-02T03:04:05Z");
  const say = (line: string) => void said.push(line);
  const context: CommandContext = {
    cwd,
    env,
    signal,
    terminal: {
      paint: createPaint({ watched: false, env: {} }),
      say,
      progress: say,
      ask: answers === undefined ? undefined : async (_, fallback) => left.shift() ?? fallback,
    },
    credentials: {
      get: async (origin) => credentials.get(origin),
      set: async (origin, credential) => void credentials.set(origin, credential),
      remove: async (origin) => credentials.delete(origin),
    },
    createApi(origin, token) {
      connections.push({ origin, token });
      return refusingApi(api);
    },
    async sleep(ms) {
      signal.throwIfAborted();
      waits.push(ms);
      now += ms;
    },
    now: () => now,
  };
  return { context, said, credentials, waits, connections };
}

/** A test says which answers there are; any other question fails it. */
function refusingApi(api: Partial<RegistryApi>): RegistryApi {
  return new Proxy(api, {
    get(target, name) {
      const answer: unknown = Reflect.get(target, name);
      if (answer !== undefined) return answer;
      return () => Promise.reject(new Error(`The test has no answer for ${String(name)}.`));
    },
  }) as RegistryApi;
}

/** Runs a command line and gives what it said. */
export async function runFake(args: readonly string[], fake: FakeContext = createFakeContext()) {
  const out: string[] = [];
  const error: string[] = [];
  const output = {
    out: (text: string) => void out.push(text),
    error: (text: string) => void error.push(text),
  };
  const code = await runCli(args, output, fake.context);
  return { code, out: out.join("\n"), error: error.join("\n") };
}
