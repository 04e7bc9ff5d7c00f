import { PgBoss } from "pg-boss";
import type { SendOptions } from "pg-boss";
import type { Database } from "../database/database.ts";

/** Work that outlives the process that asked for it. A handler may run again after a crash: it must find what was done already. */
export interface Jobs {
  /** Asks for a job, in the caller's transaction when there is one. `key` keeps a second one from waiting beside the first. */
  send(name: string, data: object, options?: SendJob): Promise<void>;
  /** Runs `atOnce` jobs of a name at a time, 1 unless given. A handler that throws is asked again, later each time. */
  work(
    name: string,
    handler: (data: unknown) => Promise<void>,
    options?: { readonly atOnce?: number },
  ): Promise<void>;
  /** Runs a job by a cron expression, in UTC. */
  schedule(name: string, cron: string): Promise<void>;
  stop(): Promise<void>;
}

type SendJob = {
  readonly tx?: Database;
  readonly key?: string;
  readonly afterSeconds?: number;
};

export type JobsOptions = { readonly connectionString: string; onError(error: unknown): void };

/** Long enough for the slowest job there is; a job whose process is gone is noticed by its heartbeat. */
const EXPIRE_SECONDS = 15 * 60;
/** The shortest that pg-boss takes. */
const HEARTBEAT_SECONDS = 10;
const RETRIES = 6;
const STOP_MS = 5_000;
const POLL_SECONDS = 0.5;

/** Jobs in PostgreSQL, by pg-boss. While the database is away its errors are told, and work goes on once it is back. */
export async function createJobs({ connectionString, onError }: JobsOptions): Promise<Jobs> {
  const boss = new PgBoss({
    connectionString,
    max: 6,
    superviseIntervalSeconds: 2,
    monitorIntervalSeconds: 2,
    maintenanceIntervalSeconds: 60,
  });
  boss.on("error", onError);
  await boss.start();
  const ensure = createQueues(boss);
  return {
    async send(name, data, options = {}) {
      await ensure(name);
      await boss.send(name, data, sendOptions(options));
    },
    async work(name, handler, { atOnce = 1 } = {}) {
      await ensure(name);
      const polling = { pollingIntervalSeconds: POLL_SECONDS, batchSize: 1, localConcurrency: atOnce };
      await boss.work(name, polling, async (jobs) => {
        for (const job of jobs) await handler(job.data);
      });
    },
    async schedule(name, cron) {
      await ensure(name);
      await boss.schedule(name, cron);
    },
    stop: () => boss.stop({ graceful: true, timeout: STOP_MS }),
  };
}

/** Makes each queue once; a queue that could not be made is tried again at the next use. */
function createQueues(boss: PgBoss): (name: string) => Promise<void> {
  const queues = new Map<string, Promise<void>>();
  return (name) => {
    const known = queues.get(name);
    if (known !== undefined) return known;
    const made = boss.createQueue(name, {
      policy: "short",
      retryLimit: RETRIES,
      retryDelay: 1,
      retryBackoff: true,
      retryDelayMax: 60,
      expireInSeconds: EXPIRE_SECONDS,
      heartbeatSeconds: HEARTBEAT_SECONDS,
    });
    queues.set(name, made);
    made.catch(() => queues.delete(name));
    return made;
  };
}

function sendOptions({ tx, key, afterSeconds }: SendJob): SendOptions {
  const db = tx && {
    executeSql: async (sql: string, params: unknown[] = []) => ({ rows: await tx.query(sql, params) }),
  };
  return {
    ...(db !== undefined && { db }),
    ...(key !== undefined && { singletonKey: key }),
    ...(afterSeconds !== undefined && { startAfter: afterSeconds }),
  };
}
