import { AtollError, isAtollError } from "@atoll/protocol";
import type { ErrorCode } from "@atoll/protocol";
import { createAppRecords } from "./app-record.ts";
import type { ReleaseClientOptions } from "./client-options.ts";
import { openRelease } from "./open-release.ts";
import type { OpenParts } from "./open-release.ts";
import type { LoadedMiniApp, ReleaseClient } from "./release-client.ts";
import { createRevocationDesk } from "./revocation-desk.ts";
import { shareInFlight } from "./share-in-flight.ts";
import { createStartMarks } from "./start-marks.ts";
import { createStatements } from "./statements.ts";
import { openTrustedFiles } from "./trusted-files.ts";
import { updateRelease } from "./update-release.ts";

/** Creates a release client. Throws METADATA_SIGNATURE, METADATA_INVALID when the pinned root is not one. */
export async function createReleaseClient(options: ReleaseClientOptions): Promise<ReleaseClient> {
  const opened = await openTrustedFiles(options);
  const files = { ...opened, refresh: shareRefresh(opened.refresh) };
  const records = createAppRecords(options.store);
  const statements = createStatements({ options, files, records });
  const revocations = createRevocationDesk(options, files);
  const parts: OpenParts = { options, files, records, statements, revocations };
  const marks = createStartMarks(parts);
  const update = shareInFlight((appId) => updateRelease(parts, appId));
  return {
    async check(appId) {
      assertAppId(appId);
      return update(appId);
    },
    async load(appId) {
      assertAppId(appId);
      // A full disk is no reason not to open what is here.
      await marks.countUnfinished(appId).catch(() => undefined);
      return openOrAsk(parts, appId, update);
    },
    markBegun: marks.begun,
    markStarted: marks.started,
    markFailed: marks.failed,
    markLeft: marks.left,
    revocationOf: revocations.reasonFor,
    onRevoked: revocations.onRevoked,
    async checkRevocations() {
      await files.reload();
      await files.refresh();
      revocations.tell();
    },
  };
}

function shareRefresh(refresh: () => Promise<void>): () => Promise<void> {
  const shared = shareInFlight(refresh);
  return () => shared("all");
}

/** Refusals of what is here that the registry may have an answer to. */
const WORTH_ASKING: ReadonlySet<ErrorCode> = new Set([
  "METADATA_EXPIRED",
  "METADATA_INVALID",
  "METADATA_SIGNATURE",
  "NOT_ON_OFFER",
  "REVOKED",
]);

/** Opens what is here without a request; asks the registry only when there is nothing, or when it may not open. */
async function openOrAsk(
  parts: OpenParts,
  appId: string,
  update: (appId: string) => Promise<unknown>,
): Promise<LoadedMiniApp> {
  try {
    return await openRelease(parts, appId);
  } catch (refusal) {
    if (!isAtollError(refusal) || !WORTH_ASKING.has(refusal.code)) throw refusal;
    await update(appId).catch((error: unknown) => {
      const isOffline = isAtollError(error) && error.code === "DOWNLOAD_FAILED";
      // Offline, what stands in the way of the release that is here says more than that there is no network.
      throw isOffline && refusal.code !== "NOT_ON_OFFER" ? refusal : error;
    });
    return openRelease(parts, appId);
  }
}

/** Security: an id becomes part of an address and of a file's name. */
function assertAppId(appId: string): void {
  if (/^[a-z0-9][a-z0-9.-]{1,62}[a-z0-9]$/.test(appId) && !appId.includes("..")) return;
  throw new AtollError("METADATA_INVALID", "This is not the id of a mini-app. Write it as com.example.tip.");
}
