import type { Registry } from "../registry.ts";

/** Knows which signed files were replaced, by whichever replica. */
export type ChangeWatch = {
  /** Asks the database, once at a time, and tells of each change. Does not throw: where the database is away, nothing is told. */
  check(): Promise<void>;
  /** When the database was asked last, in milliseconds since the epoch, with or without success. */
  checkedAt(): number;
  /** Whether it did not answer then. */
  isFailing(): boolean;
};

/** Changes of other replicas may come to be seen in another order than they were numbered: this many before the last are looked at again. */
const OVERLAP = 100;

export function createChangeWatch(
  { db, clock, log }: Registry,
  onChange: (name: string) => void,
): ChangeWatch {
  let told = new Set<number>();
  let last = 0;
  let checkedAt = Number.NEGATIVE_INFINITY;
  let failing = false;
  let checking: Promise<void> | undefined;

  async function look(): Promise<void> {
    const startedAt = clock.now();
    try {
      const rows = await db.query<{ id: string; name: string }>(
        "select id, name from published where id > $1 order by id",
        [last - OVERLAP],
      );
      const ids = rows.map(({ id }) => Number(id));
      for (const { id, name } of rows) if (!told.has(Number(id))) onChange(name);
      told = new Set(ids);
      last = Math.max(last, ...ids.slice(-1));
      failing = false;
    } catch (error) {
      log.warn(
        { err: error },
        "the database does not say what changed: signed files are served as they were",
      );
      failing = true;
    }
    checkedAt = startedAt;
  }
  return {
    check() {
      checking ??= look().finally(() => {
        checking = undefined;
      });
      return checking;
    },
    checkedAt: () => checkedAt,
    isFailing: () => failing,
  };
}
