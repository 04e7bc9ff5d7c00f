import type { PackedEntry } from "./packed-index.ts";

/** The name of a package's tarball in its address, as npm names them. */
export function tarballName({ packageJson: { name, version } }: PackedEntry): string {
  return `${name.slice(name.indexOf("/") + 1)}-${version}.tgz`;
}

/** What npm reads about a package; `entries` are its versions, newest first, and `origin` is where npm reaches this registry. */
export function packumentOf(entries: readonly [PackedEntry, ...PackedEntry[]], origin: string): object {
  const { name, version, ...rest } = entries[0].packageJson;
  return {
    _id: name,
    name,
    description: rest["description"],
    license: rest["license"],
    "dist-tags": { latest: version },
    versions: Object.fromEntries(
      entries.map((entry) => [entry.packageJson.version, describeVersion(entry, origin)]),
    ),
  };
}

function describeVersion(entry: PackedEntry, origin: string): object {
  const { packageJson, integrity, shasum, unpackedBytes, files } = entry;
  const { name, version } = packageJson;
  const dist = {
    tarball: `${origin}/npm/${name}/-/${tarballName(entry)}`,
    integrity,
    shasum,
    unpackedSize: unpackedBytes,
    fileCount: files,
  };
  return { ...packageJson, _id: `${name}@${version}`, dist };
}
