import { takeIn } from "../uploads/take-in.ts";
import type { VersionRow } from "../apps/read-version.ts";
import type { Actor } from "../http/context.ts";
import type { Registry } from "../registry.ts";
import { addApp, addPerson, addTeam } from "./people.ts";
import { samplePackage } from "./sample-package.ts";
import type { Sample } from "./sample-package.ts";

/** A mini-app with its team, and how to upload versions of it. */
export type SampleApp = {
  readonly id: string;
  readonly team: string;
  readonly developer: Actor;
  upload(sample?: Sample): Promise<VersionRow>;
};

/** Makes a mini-app whose team is one developer. */
export async function addSampleApp(registry: Registry, name: string): Promise<SampleApp> {
  const id = `org.example.${name}`;
  const team = `team_${name}`;
  const developer = await addPerson(registry, `dev-${name}`);
  await addTeam(registry, team, [[developer, "developer"]]);
  await addApp(registry, id, team);
  return {
    id,
    team,
    developer,
    upload: (sample = {}) =>
      takeIn(registry, {
        appId: id,
        userId: developer.userId,
        bytes: samplePackage({ id, ...sample }),
      }),
  };
}
