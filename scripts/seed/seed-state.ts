import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import * as z from "zod";
import { newAccount } from "./accounts.ts";

const accountSchema = z.strictObject({ email: z.string(), name: z.string(), password: z.string() });

const seedStateSchema = z.strictObject({
  accounts: z.strictObject({ operator: accountSchema, creator: accountSchema, reviewer: accountSchema }),
  /** By the example's folder: the digest of what it was sent from, under which version code, and whether it was released. */
  examples: z.record(
    z.string(),
    z.strictObject({ digest: z.string(), code: z.int(), released: z.boolean() }),
  ),
});

/** What earlier starts seeded: who can sign in, and what was sent of each example. */
export type SeedState = z.output<typeof seedStateSchema>;
export type SentExample = SeedState["examples"][string];

/** The state of a data folder, or a new one with passwords of its own. Throws when the file is there and is none of ours. */
export function readSeedState(file: string): SeedState {
  const text = readIfThere(file);
  if (text !== undefined) return parseState(file, text);
  return {
    accounts: {
      operator: newAccount("operator"),
      creator: newAccount("creator"),
      reviewer: newAccount("reviewer"),
    },
    examples: {},
  };
}

function parseState(file: string, text: string): SeedState {
  try {
    return seedStateSchema.parse(JSON.parse(text));
  } catch (cause) {
    const problem = `${file} is damaged, and the passwords of this registry with it. Delete the folder it is in to begin anew.`;
    throw new Error(problem, { cause });
  }
}

/** Keeps the state beside the database. Security: passwords are in it, so only its owner can read it. */
export function writeSeedState(file: string, state: SeedState): void {
  mkdirSync(dirname(file), { recursive: true });
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, `${JSON.stringify(state, null, 2)}\n`, { mode: 0o600 });
  renameSync(draft, file);
}

function readIfThere(file: string): string | undefined {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return undefined;
    throw error;
  }
}
