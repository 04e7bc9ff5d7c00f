import type { Registry } from "../registry.ts";
import { addSampleApp } from "./sample-version.ts";
import type { SampleApp } from "./sample-version.ts";

export type Released = {
  readonly channel?: "production" | "trial";
  /** Fields of its manifest beside those of the sample. */
  readonly manifest?: object;
};

/** A mini-app as it is in the database once a version is released and its statement signed. */
export async function addReleasedApp(
  registry: Registry,
  name: string,
  { channel = "production", manifest = {} }: Released = {},
): Promise<SampleApp> {
  const { db, clock } = registry;
  const app = await addSampleApp(registry, name);
  const { id } = await app.upload({ manifest });
  const now = new Date(clock.now());
  await db.query("update versions set state = 'released' where id = $1", [id]);
  await db.query(
    `insert into releases (id, app_id, version_id, channel, state, percent, salt, created_at)
     values ($1, $2, $3, $4, 'released', 10, 'salt', $5)`,
    [`release_${name}`, app.id, id, channel, now],
  );
  const said = {
    name: "Sample",
    iconSha256: "a".repeat(64),
    publisher: { id: app.team, name: "Example Ltd" },
    ...manifest,
  };
  await db.query(
    "insert into statements (app_id, sequence, envelope, key_ids, expires_at) values ($1, 1, $2, '{}', $3)",
    [app.id, JSON.stringify({ signed: JSON.stringify({ app: said }), signatures: [] }), now],
  );
  return app;
}
