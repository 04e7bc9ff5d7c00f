/** What SQLite keeps in a column. */
export type SqlValue = string | number | Uint8Array | null;
export type SqlRow = Readonly<Record<string, unknown>>;

/** Port: one connection to a SQLite database. Statements run in the order of their calls. */
export interface SqlDriver {
  run(statement: string, values?: readonly SqlValue[]): Promise<void>;
  all(statement: string, values?: readonly SqlValue[]): Promise<readonly SqlRow[]>;
}

/** A database whose every use is one transaction, one after the other. */
export interface SqlDatabase {
  /** Runs work in a transaction; what it changed is on disk when the promise resolves, and a throw undoes it whole. */
  transact<T>(work: (sql: SqlDriver) => Promise<T>): Promise<T>;
}

/** Opens when first asked, once; after a failure the next call opens again. `tables` are statements that may run at each opening. */
export function createSqlDatabase(open: () => Promise<SqlDriver>, tables: readonly string[]): SqlDatabase {
  let opening: Promise<SqlDriver> | undefined;
  let last: Promise<unknown> = Promise.resolve();
  const opened = () => {
    opening ??= prepare(open, tables).catch((error: unknown) => {
      opening = undefined;
      throw error;
    });
    return opening;
  };
  return {
    transact: (work) => {
      const next = last.then(async () => inTransaction(await opened(), work));
      last = next.catch(() => undefined);
      return next;
    },
  };
}

async function prepare(open: () => Promise<SqlDriver>, tables: readonly string[]): Promise<SqlDriver> {
  const driver = await open();
  await driver.run("PRAGMA journal_mode = WAL");
  // A device that loses its power keeps what was said to be kept.
  await driver.run("PRAGMA synchronous = FULL");
  for (const statement of tables) await driver.run(statement);
  return driver;
}

async function inTransaction<T>(driver: SqlDriver, work: (sql: SqlDriver) => Promise<T>): Promise<T> {
  await driver.run("BEGIN IMMEDIATE");
  try {
    const result = await work(driver);
    await driver.run("COMMIT");
    return result;
  } catch (error) {
    // SQLite has undone some failures by itself.
    await driver.run("ROLLBACK").catch(() => undefined);
    throw error;
  }
}

/** True when SQLite says that the device has no room left. */
export function isDiskFull(error: unknown): boolean {
  return error instanceof Error && /disk is full/i.test(error.message);
}

/** A text as a column can hold it: SQLite ends texts at NUL, and has no lone surrogates. */
export function sqlText(text: string): string {
  return JSON.stringify(text);
}

/** What {@link sqlText} was made of. */
export function fromSqlText(kept: unknown): string {
  return String(JSON.parse(String(kept)));
}
