import { mkdir, open, readFile, readdir, rename } from "node:fs/promises";
import { join } from "node:path";
import { AtollError } from "@atoll/protocol";
import { fromBase64Url, sha256Schema, toBase64Url } from "@atoll/distribution";
import type { SigningKey } from "@atoll/distribution";
import { newSeed, signingKeyFromSeed } from "@atoll/distribution/node";
import * as z from "zod";
import { KEY_ROLES } from "./key-roles.ts";
import type { KeyRole } from "./key-roles.ts";

const keyFileSchema = z.strictObject({
  role: z.enum(KEY_ROLES),
  id: sha256Schema,
  seed: z.string().regex(/^[A-Za-z0-9_-]{43}$/),
  createdAt: z.iso.datetime(),
});

export type StoredKey = SigningKey & { readonly role: KeyRole; readonly createdAt: string };

/** The keys of a folder, oldest first. Throws REGISTRY_ERROR for a file that is not what was written there. */
export async function readKeys(folder: string): Promise<StoredKey[]> {
  const names = (await readdir(folder)).filter((name) => /^[a-z]+-[0-9a-f]{64}\.json$/.test(name));
  const keys = await Promise.all(
    names.map(async (name) => parseKey(name, await readFile(join(folder, name), "utf8"))),
  );
  return keys.sort((a, b) => a.createdAt.localeCompare(b.createdAt));
}

function parseKey(name: string, text: string): StoredKey {
  const file = keyFileSchema.safeParse(safeJson(text));
  const key = file.success ? signingKeyFromSeed(fromBase64Url(file.data.seed)) : undefined;
  if (!file.success || key?.id !== file.data.id)
    throw new AtollError("REGISTRY_ERROR", `The key file ${name} was damaged. Restore it from a backup.`);
  return { ...key, role: file.data.role, createdAt: file.data.createdAt };
}

/** Makes a key and stores it for its owner alone, whole or not at all. */
export async function makeKey(folder: string, role: KeyRole, now: number): Promise<StoredKey> {
  const seed = newSeed();
  const key = signingKeyFromSeed(seed);
  const createdAt = new Date(now).toISOString();
  const text = JSON.stringify({ role, id: key.id, seed: toBase64Url(seed), createdAt });
  await writeDurably(folder, `${role}-${key.id}.json`, text);
  return { ...key, role, createdAt };
}

/** The chain of roots as signed texts, first to last. */
export async function readRoots(folder: string): Promise<string[]> {
  const names = (await readdir(folder)).filter((name) => /^[1-9]\d{0,5}\.root\.json$/.test(name));
  const numbers = names.map((name) => Number.parseInt(name, 10)).sort((a, b) => a - b);
  return Promise.all(numbers.map((number) => readFile(join(folder, `${number}.root.json`), "utf8")));
}

/** Stores a root. From then on it is the one that counts. */
export async function writeRoot(folder: string, version: number, text: string): Promise<void> {
  await writeDurably(folder, `${version}.root.json`, text);
}

/** Makes the folder, for its owner alone. */
export async function makeKeyFolder(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
}

async function writeDurably(folder: string, name: string, text: string): Promise<void> {
  const draft = join(folder, `.${name}.${process.pid}.draft`);
  const file = await open(draft, "w", 0o600);
  try {
    await file.writeFile(text);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(draft, join(folder, name));
  const directory = await open(folder, "r");
  await directory.sync().finally(() => directory.close());
}

function safeJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
