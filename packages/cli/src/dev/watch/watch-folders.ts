import { readdirSync, statSync, watch } from "node:fs";
import type { FSWatcher } from "node:fs";
import { join } from "node:path";

/** Watches folders with all that is below them. */
export type FolderWatch = {
  /** Watches another folder too. */
  add(dir: string): void;
  close(): void;
};

export type FolderWatchOptions = {
  /** Told of each file or folder that changed, by its absolute path. */
  onChange(path: string): void;
  /** Told when the system watches no more folders. */
  onError(error: unknown): void;
};

/** Names of what is made rather than written, and of what editors leave beside a file while they save it. */
const SKIPPED = /^(node_modules|dist|\..*|.*~|.*\.sw[a-z]|4913|.*\.part|#.*#)$/;

/** Starts with nothing to watch. Folder by folder: what the system offers for whole trees would walk `node_modules` too. */
export function watchFolders({ onChange, onError }: FolderWatchOptions): FolderWatch {
  const watchers = new Map<string, FSWatcher>();

  function add(dir: string): void {
    if (watchers.has(dir)) return;
    try {
      watchers.set(dir, watchOne(dir));
    } catch (error) {
      onError(error);
      return;
    }
    for (const name of foldersIn(dir)) add(join(dir, name));
  }

  function watchOne(dir: string): FSWatcher {
    const watcher = watch(dir, (_event, name) => {
      if (name === null || SKIPPED.test(name)) return;
      const path = join(dir, name);
      if (isFolder(path)) add(path);
      onChange(path);
    });
    // A folder that is gone, or of another kind by now.
    watcher.on("error", () => forget(dir));
    return watcher;
  }

  function forget(dir: string): void {
    watchers.get(dir)?.close();
    watchers.delete(dir);
  }

  return {
    add,
    close() {
      for (const dir of watchers.keys()) forget(dir);
    },
  };
}

function foldersIn(dir: string): string[] {
  return readdirSync(dir, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !SKIPPED.test(entry.name))
    .map((entry) => entry.name);
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}
