import { zipSync } from "fflate";

/** Files of these kinds are packed already. */
const STORED = /\.(png|jpe?g|webp|gif|avif)$/i;
/** In local time, as zip stores it: the same digits on every machine. */
const TIME = new Date(1980, 0, 1);

/** The package as one .zip: entries sorted, times fixed, so that the same files give the same bytes. */
export function writePackageZip(files: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const sorted = [...files].sort(([a], [b]) => (a < b ? -1 : 1));
  // fflate packs in JavaScript: zlib's output may change with the version of Node.
  return zipSync(
    Object.fromEntries(
      sorted.map(
        ([path, bytes]) =>
          [path, [bytes, { level: STORED.test(path) || bytes.length === 0 ? 0 : 9 }]] as const,
      ),
    ) as never,
    { mtime: TIME },
  );
}
