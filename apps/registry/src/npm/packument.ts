import type { PackedEntry } from "./packed-index.ts";

/** The name of a package's tarball in its address, as npm names them. */
export function tarballName({ packageJson: { name, version } }: PackedEntry): string {
  return `${name.slice(name.indexOf("/") + 1)}-${version}.tgz`;
}

/** What npm reads about a package; `origin` is where npm reaches this registry. */
export function packumentOf(entry: PackedEntry, origin: string): object {
  const { packageJson, integrity, shasum, unpackedBytes, files } = entry;
  const { name, version } = packageJson;
  const dist = {
    tarball: `${origin}/npm/${name}/-/${tarballName(entry)}`,
    integrity,
    shasum,
    unpackedSize: unpackedBytes,
    fileCount: files,
  };
  return {
    _id: name,
    name,
    description: packageJson["description"],
    license: packageJson["license"],
    "dist-tags": { latest: version },
    versions: { [version]: { ...packageJson, _id: `${name}@${version}`, dist } },
  };
}
