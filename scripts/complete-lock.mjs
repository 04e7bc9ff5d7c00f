// Adds to package-lock.json the optional packages of other platforms that a registry did not have when the lock was written.
// Without them `npm ci` refuses the whole lock. Run it after `npm install`: node scripts/complete-lock.mjs
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const OS = ["darwin", "linux", "win32", "android", "freebsd", "openharmony"];
const CPU = ["arm64", "x64", "ia32", "ppc64", "s390x", "riscv64", "arm", "wasm32"];

/** Optional packages that the lock names as dependencies but has no entry for. */
export function missingOptionals(lock) {
  return Object.entries(lock.packages).flatMap(([path, { optionalDependencies = {}, dev }]) =>
    Object.entries(optionalDependencies)
      .filter(([name]) => !isLocked(lock, path, name))
      .map(([name, version]) => ({ name, version, dev })),
  );
}

/** The lock with an entry for each of them: version and platform, which is all that `npm ci` needs elsewhere. */
export function completeLock(lock) {
  const added = missingOptionals(lock).map(({ name, version, dev }) => [
    `node_modules/${name}`,
    { version, ...platformOf(name), ...(dev && { dev }), optional: true },
  ]);
  const packages = [...Object.entries(lock.packages), ...added];
  return { ...lock, packages: Object.fromEntries(packages.sort(([a], [b]) => (a < b ? -1 : 1))) };
}

function isLocked({ packages }, path, name) {
  const parents = path
    .split("/node_modules/")
    .map((_, index, parts) => parts.slice(0, index + 1).join("/node_modules/"));
  return ["", ...parents].some(
    (parent) => `${parent === "" ? "" : `${parent}/`}node_modules/${name}` in packages,
  );
}

function platformOf(name) {
  const words = name.split(/[-/]/);
  const libc = words.some((word) => word.startsWith("musl"))
    ? "musl"
    : words.some((word) => word.startsWith("gnu"))
      ? "glibc"
      : null;
  return {
    cpu: CPU.filter((cpu) => words.includes(cpu)),
    ...(libc !== null && { libc: [libc] }),
    os: OS.filter((os) => words.includes(os)),
  };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const file = fileURLToPath(new URL("../package-lock.json", import.meta.url));
  const lock = JSON.parse(readFileSync(file, "utf8"));
  writeFileSync(file, `${JSON.stringify(completeLock(lock), null, 2)}\n`);
  console.log(`Added ${missingOptionals(lock).length} optional packages of other platforms.`);
}
