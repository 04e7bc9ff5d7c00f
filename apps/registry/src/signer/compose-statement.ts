import { listPermissions } from "@atoll/capabilities";
import { cleanChromeText, permissionId } from "@atoll/protocol";
import type { Manifest } from "@atoll/protocol";
import type { Artifact, Release, Statement } from "@atoll/distribution";
import type { Attestation } from "./attestation.ts";

/** A release that hosts may be offered, with everything that was checked about it. */
export type LiveRelease = {
  readonly versionId: string;
  readonly channel: "production" | "trial";
  readonly percent: number;
  readonly paused: boolean;
  readonly salt: string;
  readonly attestation: Attestation;
  readonly manifest: Manifest;
  readonly iconSha256: string | null;
};

export type AppFacts = {
  readonly registryId: string;
  readonly id: string;
  readonly name: string;
  readonly publisher: { readonly id: string; readonly name: string };
  readonly ownershipEpoch: number;
};

/** What a statement says beside its number and times. */
export type StatementBody = Omit<Statement, "sequence" | "issued" | "expires">;

/** Hours for which a verified release opens without news of the registry. Source: security.md, by risk. */
const GRACE_HOURS = { low: 720, guarded: 72, payment: 0 } as const;

/** The statement of an app over its live releases, the one to offer first at the front. */
export function composeStatement(app: AppFacts, live: readonly LiveRelease[]): StatementBody {
  const shown = live.find(({ channel }) => channel === "production") ?? live[0];
  const trial = live.filter(({ channel }) => channel === "trial");
  return {
    _type: "release-statement",
    registry: app.registryId,
    app: {
      id: app.id,
      name: shown?.manifest.name ?? chromeName(app.name, 30, app.id),
      publisher: { id: app.publisher.id, name: chromeName(app.publisher.name, 60, app.publisher.id) },
      iconSha256: shown?.iconSha256 ?? null,
      ownershipEpoch: app.ownershipEpoch,
    },
    offlineGraceHours: Math.min(GRACE_HOURS.low, ...live.map(({ manifest }) => graceHours(manifest))),
    channels: {
      production: { offers: live.filter(({ channel }) => channel === "production").map(toOffer) },
      ...(trial.length > 0 && { trial: { offers: trial.map(toOffer) } }),
    },
    releases: [...new Map(live.map((each) => [each.versionId, toRelease(each)])).values()],
  };
}

/** How long a mini-app with this manifest opens offline, in hours. */
export function graceHours({ permissions, products }: Pick<Manifest, "permissions" | "products">): number {
  if (products.length > 0) return GRACE_HOURS.payment;
  const known = listPermissions();
  // A permission that this registry does not know yet is taken for a guarded one.
  const risks = permissions.map((permission) => known.get(permissionId(permission))?.risk ?? "guarded");
  return Math.min(GRACE_HOURS.low, ...risks.map((risk) => GRACE_HOURS[risk]));
}

function toOffer({ versionId, percent, salt, paused }: LiveRelease) {
  return { release: versionId, percent, salt, paused };
}

function toRelease({ versionId, attestation, manifest }: LiveRelease): Release {
  return {
    id: versionId,
    version: { name: attestation.version.name, code: attestation.version.code },
    apiLevel: manifest.apiLevel,
    code: attestation.code.map(({ format, file, patches }) => ({
      format,
      artifact: toArtifact(file),
      patches: patches.map(({ from, file: patch }) => ({ from, patch: toArtifact(patch) })),
    })),
    content: toArtifact(attestation.content),
    permissions: manifest.permissions.map(permissionId),
    domains: [...manifest.network.allowedDomains],
    scopes: manifest.scopes.map(({ name }) => name),
    ageRating: manifest.ageRating.minimum,
  };
}

/** Where a stored file is for hosts. */
function toArtifact({ sha256, bytes }: { readonly sha256: string; readonly bytes: number }): Artifact {
  return { sha256, bytes, url: `/cdn/artifacts/${sha256}` };
}

function chromeName(text: string, max: number, otherwise: string): string {
  return cleanChromeText(text, max).trim() || otherwise.slice(0, max);
}
