import { AtollError } from "@atoll/protocol";
import { checkedReleases } from "./check-release.ts";
import { composeStatement } from "./compose-statement.ts";
import type { AppFacts } from "./compose-statement.ts";
import type { StoredKey } from "./key-folder.ts";
import { readKeyring, signingKeys } from "./keyring.ts";
import { withExtra } from "./signed-file.ts";
import type { SigningContext } from "./signing-context.ts";
import type { Published } from "./signer-client.ts";
import { storeStatement } from "./store-statement.ts";

type AppRow = {
  readonly id: string;
  readonly name: string;
  readonly ownership_epoch: number;
  readonly team_id: string;
  readonly team_name: string;
  readonly wanted: string | null;
};
const APP = `select a.*, t.name as team_name, (select wanted from publications p where p.app_id = a.id) as wanted
  from apps a join teams t on t.id = a.team_id where a.id = $1 for update of a`;
/**
 * Signs what the releases of a mini-app are, and stores it with everything it names made public: all or nothing. What is signed as such
 * already is left. `extra` keys sign beside those of the root, while a key is being replaced. Throws NOT_FOUND, STATE_CONFLICT, REGISTRY_ERROR.
 */
export async function signStatement(
  context: SigningContext,
  appId: string,
  extra: readonly StoredKey[] = [],
): Promise<Published> {
  const published = await context.db.transaction(async (tx) => {
    const [app] = await tx.query<AppRow>(APP, [appId]);
    if (app === undefined) throw new AtollError("NOT_FOUND", `There is no mini-app "${appId}".`);
    // Read under the app's lock: whoever replaces a key signs again once this is stored.
    const keyring = await readKeyring(context.keys);
    const keys = withExtra(signingKeys(keyring, "release"), extra);
    const checked = await checkedReleases(context, tx, { appId, keyring });
    const live = checked.map(({ release }) => release);
    const named = checked.flatMap(({ files }) => files);
    const sequence = await storeStatement(
      { tx, keys, clock: context.clock },
      composeStatement(factsOf(context, app), live),
    );
    await tx.query("insert into public_blobs (sha256) select unnest($1::text[]) on conflict do nothing", [
      [...new Set(named)],
    ]);
    await tx.query("update publications set done = $2 where app_id = $1", [appId, app.wanted ?? 0]);
    return { name: `apps/${appId}`, sequence };
  });
  context.onPublished(published);
  return published;
}

function factsOf({ keys }: SigningContext, app: AppRow): AppFacts {
  const publisher = { id: app.team_id, name: app.team_name };
  return {
    registryId: keys.registryId,
    id: app.id,
    name: app.name,
    publisher,
    ownershipEpoch: app.ownership_epoch,
  };
}
