import { permissionId, safeParseManifest } from "@atoll/protocol";
import type { Manifest } from "@atoll/protocol";
import { textOf } from "../check.ts";

/** Names that came and went. */
export type Changes = { readonly added: readonly string[]; readonly removed: readonly string[] };

/** What a version may do that the one before could not, and the other way round. */
export type AccessDiff = {
  readonly permissions: Changes;
  readonly scopes: Changes;
  readonly domains: Changes;
  readonly capabilities: Changes;
  readonly products: Changes;
  readonly regulated: Changes;
  /** Null while it stays. */
  readonly ageRating: { readonly before: number | null; readonly now: number | null } | null;
};

type Files = ReadonlyMap<string, Uint8Array>;

/** Compares what two manifests ask for. Without an older package, or with a manifest that cannot be read, all there is counts as new. */
export function diffAccess(files: Files, previousFiles: Files | undefined): AccessDiff {
  const now = manifestOf(files);
  const before = previousFiles && manifestOf(previousFiles);
  const changes = (names: (manifest: Manifest) => readonly string[]) =>
    compareNames(before === undefined ? [] : names(before), now === undefined ? [] : names(now));
  const ages = { before: before?.ageRating.minimum ?? null, now: now?.ageRating.minimum ?? null };
  return {
    permissions: changes(({ permissions }) => permissions.map(permissionId)),
    scopes: changes(({ scopes }) => scopes.map(({ name }) => name)),
    domains: changes(({ network }) => network.allowedDomains),
    capabilities: changes(({ requiredCapabilities, optionalCapabilities }) => [
      ...requiredCapabilities,
      ...optionalCapabilities,
    ]),
    products: changes(({ products }) => products.map(({ id }) => id)),
    regulated: changes(({ regulated }) => regulated),
    ageRating: ages.before === ages.now ? null : ages,
  };
}

/** What is only in one of two lists, sorted. */
export function compareNames(before: readonly string[], now: readonly string[]): Changes {
  const [old, fresh] = [new Set(before), new Set(now)];
  return {
    added: now.filter((name) => !old.has(name)).sort(),
    removed: before.filter((name) => !fresh.has(name)).sort(),
  };
}

function manifestOf(files: Files): Manifest | undefined {
  const parsed = safeParseManifest(textOf(files, "manifest.json"));
  return parsed.ok ? parsed.manifest : undefined;
}
