import { rootSchema } from "@atoll/distribution";
import * as z from "zod";
import { compileVersion } from "../compile/compile-version.ts";
import type { Registry } from "../registry.ts";
import { FRESH_MS } from "../signer/signed-file.ts";

const versionJob = z.object({ versionId: z.string() });
const appJob = z.object({ appId: z.string() });
const EVERY_HOUR = "7 * * * *";

/** Compiles, signs and signs again from now on, and takes up what a process that is gone left unfinished. */
export async function workPublishing(registry: Registry): Promise<void> {
  const { jobs, signer } = registry;
  await jobs.work("compile", async (data) => compileVersion(registry, versionJob.parse(data).versionId));
  await jobs.work("publish", (data) => publish(registry, appJob.parse(data).appId));
  await jobs.work("publish-revocations", async () => void (await signer.publishRevocations()));
  await jobs.work("resign", async () => {
    await takeUpUnfinished(registry);
    await signAgain(registry);
  });
  await jobs.schedule("resign", EVERY_HOUR);
  await takeUpUnfinished(registry);
  await signAgain(registry);
}

async function publish({ signer, log }: Registry, appId: string): Promise<void> {
  try {
    // What must not run goes out first: it ends running sessions.
    await signer.publishRevocations();
    await signer.publishStatement(appId);
  } catch (error) {
    log.error({ err: error, appId }, "a statement could not be signed: its job comes again");
    throw error;
  }
}

const UNCOMPILED = `select id from versions v where state = 'approved'
  and not exists (select 1 from attestations a where a.version_id = v.id)
  and not exists (select 1 from steps s where s.version_id = v.id and s.name = 'compile' and s.state = 'failed')`;
const UNSIGNED = "select app_id from publications where done < wanted";

/** Jobs whose process was killed, or that failed too often, are asked for again. */
async function takeUpUnfinished({ db, jobs }: Registry): Promise<void> {
  for (const { id } of await db.query<{ id: string }>(UNCOMPILED))
    await jobs.send("compile", { versionId: id }, { key: id });
  for (const { app_id } of await db.query<{ app_id: string }>(UNSIGNED))
    await jobs.send("publish", { appId: app_id }, { key: app_id });
}

const STALE = `select app_id from (select distinct on (app_id) app_id, expires_at, key_ids from statements order by app_id, sequence desc) last
  where expires_at < $1 or not (key_ids <@ $2::text[]) order by expires_at`;

/** Signs what ends within twelve hours, or is signed by a key that is replaced. One statement that cannot be signed does not keep the others from it. */
export async function signAgain(registry: Registry): Promise<void> {
  const { db, signer, clock, log } = registry;
  await signer.publishRoots();
  await signer.publishRevocations();
  const stale = await db.query<{ app_id: string }>(STALE, [
    new Date(clock.now() + FRESH_MS),
    await releaseKeys(registry),
  ]);
  for (const { app_id } of stale) {
    await signer
      .publishStatement(app_id)
      .catch((error: unknown) => log.error({ err: error, app_id }, "a statement could not be signed again"));
  }
}

/** Ids of the keys that the newest root names for statements. */
async function releaseKeys({ db, clock, log }: Registry): Promise<readonly string[]> {
  const [row] = await db.query<{ envelope: string }>(
    "select envelope from signed_files where name = 'root' order by sequence desc limit 1",
  );
  if (row === undefined) return [];
  const root = rootSchema.parse(JSON.parse((JSON.parse(row.envelope) as { signed: string }).signed));
  const days = Math.floor((Date.parse(root.expires) - clock.now()) / 86_400_000);
  if (days < 30)
    log.warn(
      { days },
      "the root of trust ends soon: bring the root key to the key folder, and it is renewed",
    );
  return root.roles.release.keys;
}
