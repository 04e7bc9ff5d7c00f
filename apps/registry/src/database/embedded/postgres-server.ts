import { rm } from "node:fs/promises";
import { setTimeout as delay } from "node:timers/promises";
import { endOrphan } from "./end-orphan.ts";
import { POSTGRES_USER, chooseSocketDir, initialise, prepareFolder } from "./postgres-folder.ts";
import { findPostgresProgram } from "./postgres-program.ts";
import { spawnPostgres } from "./spawn-postgres.ts";
import type { PostgresProcess, SpawnOptions } from "./spawn-postgres.ts";

/** A PostgreSQL of our own, over one folder. */
export type PostgresServer = {
  /** How this user of this machine reaches it: a socket in a closed folder. */
  readonly url: string;
  stop(): Promise<void>;
};

export type PostgresServerOptions = {
  readonly folder: string;
  /** False where nothing need outlive a power cut, as in tests: then it does not wait for the disk. True unless given. */
  readonly durable?: boolean;
  /** Told what it said when it ended without having been asked to; it is started again. */
  onExit?(said: string): void;
};

const RESTART_MS = 500;

/**
 * Starts PostgreSQL over a folder, made at the first start, and waits until it answers; one that dies is started again. A server that a
 * killed registry left behind is ended first. Throws DataInUseError. Security: it listens on no port; its socket is in a folder that only
 * its user can enter.
 */
export async function startPostgresServer(options: PostgresServerOptions): Promise<PostgresServer> {
  const { folder, durable = true, onExit } = options;
  const program = await findPostgresProgram();
  await prepareFolder(folder, program);
  await endOrphan(folder, urlOf);
  await initialise(folder, { ...program, durable });
  const socketDir = await chooseSocketDir(folder, program);
  const url = urlOf(socketDir);
  const stop = await keepRunning({ folder, socketDir, url, program, durable }, (said) => onExit?.(said));
  return {
    url,
    async stop() {
      await stop();
      if (socketDir !== folder) await rm(socketDir, { recursive: true, force: true });
    },
  };
}

function urlOf(socketDir: string): string {
  return `postgresql://${POSTGRES_USER}@${encodeURIComponent(socketDir)}/postgres`;
}

/** Returns how to end it. */
async function keepRunning(
  options: SpawnOptions,
  onExit: (said: string) => void,
): Promise<() => Promise<void>> {
  let stopping = false;
  let current = Promise.resolve(await spawnPostgres(options));
  const watch = (server: PostgresProcess) =>
    void server.exited.then(() => {
      if (stopping) return;
      onExit(server.said());
      revive();
    });
  const revive = () => {
    current = delay(RESTART_MS).then(() => spawnPostgres(options));
    current.then(watch, (error: unknown) => {
      onExit(error instanceof Error ? error.message : String(error));
      if (!stopping) revive();
    });
  };
  watch(await current);
  return async () => {
    stopping = true;
    await current.then(
      (server) => server.end(),
      () => undefined,
    );
  };
}
