import { PgBoss } from "pg-boss";
import type { Database } from "../database/database.ts";

/** Work that outlives the process that asked for it. A handler may run again after a crash: it must find what was done already. */
export interface Jobs {
  /** Asks for a job, in the caller's transaction when there is one. `key` keeps a second one from waiting beside the first. */
  send(
    name: string,
    data: object,
    options?: { readonly tx?: Database; readonly key?: string; readonly afterSeconds?: number },
  ): Promise<void>;
  work(name: string, handler: (data: unknown) => Promise<void>): Promise<void>;
  /** Runs a job by a cron expression, in UTC. */
  schedule(name: string, cron: string): Promise<void>;
  stop(): Promise<void>;
}

/** A job without an answer for this long was lost with its process, and is given to another. */
const EXPIRE_SECONDS = 120;
const HEARTBEAT_SECONDS = 10;

export type JobsOptions = { readonly connectionString: string; onError(error: unknown): void };

/** Jobs in PostgreSQL, by pg-boss. */
export async function createJobs({ connectionString, onError }: JobsOptions): Promise<Jobs> {
  const boss = new PgBoss({
    connectionString,
    max: 4,
    monitorIntervalSeconds: 2,
    maintenanceIntervalSeconds: 30,
  } as never);
  boss.on("error", onError);
  await boss.start();
  const queues = new Map<string, Promise<void>>();
  const ensure = (name: string) => {
    const made =
      queues.get(name) ??
      boss.createQueue(name, {
        policy: "short",
        retryLimit: 5,
        retryDelay: 1,
        retryBackoff: true,
        expireInSeconds: EXPIRE_SECONDS,
        heartbeatSeconds: HEARTBEAT_SECONDS,
      } as never);
    queues.set(name, made);
    return made;
  };
  return {
    async send(name, data, { tx, key, afterSeconds } = {}) {
      await ensure(name);
      const db = tx && {
        executeSql: async (sql: string, params: unknown[]) => ({ rows: await tx.query(sql, params) }),
      };
      await boss.send(name, data, {
        ...(db !== undefined && { db }),
        ...(key !== undefined && { singletonKey: key }),
        ...(afterSeconds !== undefined && { startAfter: afterSeconds }),
      } as never);
    },
    async work(name, handler) {
      await ensure(name);
      await boss.work(name, { pollingIntervalSeconds: 0.5, batchSize: 1 }, async (jobs) => {
        for (const job of jobs) await handler(job.data);
      });
    },
    async schedule(name, cron) {
      await ensure(name);
      await boss.schedule(name, cron);
    },
    stop: () => boss.stop({ graceful: true, timeout: 5_000 }),
  };
}
