// Run by `npm start` beside the registry, which serves the packages once they are there.
import { constants, setPriority } from "node:os";
import { join } from "node:path";
import { packAll } from "./pack-all.ts";

// Who waits for the first page goes before who will install a package.
setPriority(constants.priority.PRIORITY_BELOW_NORMAL);
try {
  await packAll({ root: join(import.meta.dirname, "..", "..") });
} catch (error) {
  console.error(
    `\n  The packages for creators could not be packed: ${error instanceof Error ? error.message : String(error)}\n`,
  );
  process.exitCode = 1;
} finally {
  if (process.connected) process.disconnect();
}
