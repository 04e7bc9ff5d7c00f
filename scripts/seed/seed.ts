import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { isAtollError } from "@atoll/protocol";
import { claimRegistry, signIn, signInCommandLine, signUpAndIn } from "./accounts.ts";
import { buildExample, sourceDigest, zipWithCode } from "./example-package.ts";
import { offerProducts, readProducts } from "./example-products.ts";
import type { Portal } from "./portal.ts";
import { highestCode, releaseExample } from "./release-example.ts";
import type { People } from "./release-example.ts";
import { readSeedState, writeSeedState } from "./seed-state.ts";
import type { SeedState, SentExample } from "./seed-state.ts";

export type SeedOptions = {
  /** Folder of the examples, each in a folder of its own. */
  readonly examples: string;
  readonly shellOrigin: string;
  readonly portalOrigin: string;
  /** Where the seed remembers its accounts and what it sent. */
  readonly stateFile: string;
  /** The one-time token that the registry printed; absent when there is an operator already. */
  readonly operatorToken: string | undefined;
  /** Told how far it is, and of an example that was not released. */
  tell(line: string): void;
};

/**
 * Fills a registry with examples, as people would: an operator claims it and names a reviewer, a creator uploads, the reviewer approves.
 * Examples that an earlier call released are left alone until their source changes; one with a fault keeps no other from being released.
 * Security: only public routes are used; the registry has no way in for this.
 */
export async function seedRegistry(options: SeedOptions): Promise<SeedState["accounts"]> {
  const { stateFile, tell } = options;
  const state = readSeedState(stateFile);
  const due = dueExamples(options.examples, state);
  if (options.operatorToken === undefined && due.length === 0) return state.accounts;
  // Kept first: an account whose password nobody knows would be lost.
  writeSeedState(stateFile, state);
  const people = await gather(options, state.accounts);
  for (const { name, digest } of due) {
    const projectDir = join(options.examples, name);
    const send = (sent: SentExample) => {
      state.examples[name] = sent;
      writeSeedState(stateFile, state);
    };
    tell(`Releasing ${name} …`);
    try {
      await sendExample({ projectDir, digest, known: state.examples[name], send }, people);
    } catch (error) {
      tell(`${name} was not released: ${messageOf(error)}`);
    }
  }
  return state.accounts;
}

type DueExample = { readonly name: string; readonly digest: string };

function dueExamples(examples: string, state: SeedState): readonly DueExample[] {
  return readdirSync(examples)
    .filter((name) => existsSync(join(examples, name, "manifest.json")))
    .map((name) => ({ name, digest: sourceDigest(join(examples, name)) }))
    .filter(({ name, digest }) => {
      const sent = state.examples[name];
      return sent === undefined || sent.digest !== digest || !sent.released;
    });
}

type Sending = {
  readonly projectDir: string;
  readonly digest: string;
  readonly known: SentExample | undefined;
  /** Remembers what is sent, before it is sent and again once it is released. */
  send(sent: SentExample): void;
};

/** Everyone, and the portal as the creator sees it. */
type Everyone = People & { readonly creatorPortal: Portal };

async function sendExample({ projectDir, digest, known, send }: Sending, people: Everyone): Promise<void> {
  const products = readProducts(projectDir);
  const built = await buildExample(projectDir);
  const { id, name, version } = built.manifest;
  // The same source under the same code is the same package, so that what broke off goes on.
  const code =
    known?.digest === digest
      ? known.code
      : Math.max(version.code, (await highestCode(people.creator, id)) + 1);
  send({ digest, code, released: false });
  await releaseExample({ id, name, zip: zipWithCode(built, code) }, people);
  if (products !== undefined) await offerProducts(people.creatorPortal, id, products);
  send({ digest, code, released: true });
}

/** Everyone who takes part, signed in. Throws when the registry is operated by somebody else. */
async function gather(
  { shellOrigin, portalOrigin, operatorToken }: SeedOptions,
  { operator, creator, reviewer }: SeedState["accounts"],
): Promise<Everyone> {
  if (operatorToken !== undefined) await claimRegistry(portalOrigin, operatorToken, operator);
  const operating = await signIn(portalOrigin, operator).catch((error: unknown) => {
    if (!isAtollError(error) || error.code !== "NOT_SIGNED_IN") throw error;
    throw new Error(
      "This registry has an operator of its own: release mini-apps there, or set ATOLL_SEED=0.",
    );
  });
  const reviewing = await signUpAndIn(portalOrigin, reviewer);
  await operating.post("/api/staff", { email: reviewer.email, role: "reviewer" });
  const creatorPortal = await signUpAndIn(portalOrigin, creator);
  const api = await signInCommandLine(shellOrigin, creatorPortal);
  const [team] = await api.teams();
  return {
    creator: api,
    creatorPortal,
    team: team?.id ?? (await api.createTeam("Atoll examples")).id,
    reviewer: reviewing,
  };
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
