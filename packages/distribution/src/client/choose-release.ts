import { AtollError } from "@atoll/protocol";
import type { Release, Statement } from "../metadata/statement.ts";
import type { ReleaseClientOptions } from "./client-options.ts";
import { codeFor, findCode } from "./install.ts";
import type { RevocationDesk } from "./revocation-desk.ts";
import { offersFor } from "./rollout.ts";

/** What a choice depends on, beside the statement. */
export type Circumstances = {
  readonly options: ReleaseClientOptions;
  readonly installationId: string;
  readonly revocations: RevocationDesk;
  /** The release that is here. */
  readonly installed: Release | undefined;
  /** Releases that failed to start here. */
  readonly broken: readonly string[];
};

/**
 * The release that this device should have; undefined when what is here is all there is for it.
 * Throws REVOKED when all that is on offer was taken back, NOT_ON_OFFER when nothing is for this device, its engine or API level.
 */
export async function chooseRelease(
  statement: Statement,
  { options, installationId, revocations, installed, broken }: Circumstances,
): Promise<Release | undefined> {
  const appId = statement.app.id;
  const wanted = options.channelFor?.(appId) ?? options.channel ?? "production";
  const channel = statement.channels[wanted] ?? statement.channels.production;
  const about = { installationId, sha256: options.sha256, running: installed?.id };
  const offers = await offersFor(channel, statement.releases, about);
  const sound = offers.filter(({ id }) => !broken.includes(id));
  const live = sound.filter(({ version }) => revocations.reasonFor(appId, version.code) === undefined);
  const fitting = live.find((release) => findCode(release, options) !== undefined);
  if (fitting !== undefined) return fitting;
  // What is here stays when the registry has nothing better, unless it was taken back.
  if (installed !== undefined) {
    revocations.refuse(appId, installed.version.code);
    return undefined;
  }
  const [revoked] = live.length === 0 ? sound : [];
  if (revoked !== undefined) revocations.refuse(appId, revoked.version.code);
  // A registry takes what it revoked out of its offers; a device that never had it is told why all the same.
  revocations.refuseWhole(appId);
  if (live[0] !== undefined) codeFor(live[0], options);
  throw new AtollError("NOT_ON_OFFER", `No version of ${appId} is on offer for this device now. Try later.`);
}
