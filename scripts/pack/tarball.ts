import { createHash } from "node:crypto";
import { gzipSync } from "node:zlib";

const BLOCK_BYTES = 512;
/** 1985-10-26, the day that npm gives every file of a package: the same on every machine. */
const TIME_SECONDS = 499_162_500;

/** A tarball as npm knows it. */
export type Tarball = {
  readonly bytes: Uint8Array;
  /** `sha512-<base64>`. */
  readonly integrity: string;
  /** SHA-1 in hex. */
  readonly shasum: string;
  readonly unpackedBytes: number;
  readonly files: number;
};

/** Packs the files of an npm package; paths are below its folder. The same files give the same bytes, in whatever order they come. */
export function packTarball(files: ReadonlyMap<string, Uint8Array>): Tarball {
  const sorted = [...files].sort(([a], [b]) => (a < b ? -1 : 1));
  const parts = sorted.flatMap(([path, bytes]) => [header(`package/${path}`, bytes.length), padded(bytes)]);
  const bytes = gzipSync(Buffer.concat([...parts, Buffer.alloc(2 * BLOCK_BYTES)]), { level: 9 });
  // The one byte of gzip's header that tells the operating system.
  bytes[9] = 255;
  return {
    bytes,
    integrity: `sha512-${createHash("sha512").update(bytes).digest("base64")}`,
    shasum: createHash("sha1").update(bytes).digest("hex"),
    unpackedBytes: sorted.reduce((total, [, content]) => total + content.length, 0),
    files: sorted.length,
  };
}

function padded(bytes: Uint8Array): Uint8Array {
  const whole = Buffer.alloc(Math.ceil(bytes.length / BLOCK_BYTES) * BLOCK_BYTES);
  whole.set(bytes);
  return whole;
}

/** A header of the ustar format. Source: POSIX.1-1988, "tar interchange format". */
function header(path: string, length: number): Uint8Array {
  const block = Buffer.alloc(BLOCK_BYTES);
  const { name, prefix } = splitPath(path);
  const executable = path.startsWith("package/bin/");
  const octal = (value: number, digits: number) => `${value.toString(8).padStart(digits, "0")}\0`;
  block.write(name, 0, 100);
  block.write(octal(executable ? 0o755 : 0o644, 7), 100);
  block.write(octal(0, 7), 108);
  block.write(octal(0, 7), 116);
  block.write(octal(length, 11), 124);
  block.write(octal(TIME_SECONDS, 11), 136);
  block.write(" ".repeat(8), 148);
  block.write("0", 156);
  block.write("ustar\x0000", 257);
  block.write(prefix, 345, 155);
  const sum = block.reduce((total, byte) => total + byte, 0);
  block.write(`${sum.toString(8).padStart(6, "0")}\0 `, 148);
  return block;
}

/** The name has room for 100 bytes, the folders before it for 155. */
function splitPath(path: string): { readonly name: string; readonly prefix: string } {
  if (Buffer.byteLength(path) <= 100) return { name: path, prefix: "" };
  for (let at = path.indexOf("/"); at !== -1; at = path.indexOf("/", at + 1)) {
    const [prefix, name] = [path.slice(0, at), path.slice(at + 1)];
    if (Buffer.byteLength(name) <= 100 && Buffer.byteLength(prefix) <= 155) return { name, prefix };
  }
  throw new Error(`The path ${path} is too long for a tarball. Shorten it.`);
}
