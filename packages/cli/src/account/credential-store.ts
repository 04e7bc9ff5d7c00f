import { chmod, mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import * as z from "zod";

const credentialSchema = z.strictObject({
  token: z.string(),
  expiresAt: z.iso.datetime().nullable(),
  email: z.string(),
});
const fileSchema = z.strictObject({
  version: z.literal(1),
  registries: z.record(z.string(), credentialSchema),
});

/** A token, whose it is, and until when. */
export type Credential = z.output<typeof credentialSchema>;

/** Tokens of this person by the origin of their registry. */
export type CredentialStore = {
  get(origin: string): Promise<Credential | undefined>;
  set(origin: string, credential: Credential): Promise<void>;
  /** False when there was none. */
  remove(origin: string): Promise<boolean>;
};

/** Where the tokens of a person are kept. Source: XDG Base Directory Specification. */
export function credentialFile(env: Readonly<Record<string, string | undefined>>, home: string): string {
  const config = env["XDG_CONFIG_HOME"];
  return join(
    config !== undefined && config.startsWith("/") ? config : join(home, ".config"),
    "atoll",
    "credentials.json",
  );
}

/** Keeps tokens in a file. Security: only its owner may read it, and it is replaced whole. */
export function createCredentialStore(file: string): CredentialStore {
  const read = async () => {
    const text = await readFile(file, "utf8").catch(() => undefined);
    const parsed = fileSchema.safeParse(text === undefined ? undefined : safeJson(text));
    return new Map(Object.entries(parsed.success ? parsed.data.registries : {}));
  };
  const write = async (registries: ReadonlyMap<string, Credential>) => {
    await mkdir(dirname(file), { recursive: true, mode: 0o700 });
    const part = `${file}.${process.pid}.part`;
    await writeFile(
      part,
      `${JSON.stringify({ version: 1, registries: Object.fromEntries(registries) }, null, 2)}\n`,
      { mode: 0o600 },
    );
    await chmod(part, 0o600);
    await rename(part, file);
  };
  return {
    get: async (origin) => (await read()).get(origin),
    async set(origin, credential) {
      await write((await read()).set(origin, credential));
    },
    async remove(origin) {
      const registries = await read();
      const had = registries.delete(origin);
      if (had) await write(registries);
      return had;
    },
  };
}

function safeJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
