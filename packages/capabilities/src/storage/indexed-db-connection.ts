import { AtollError } from "@atoll/protocol";
import { scheduleByTimers } from "../schedule.ts";
import type { Schedule } from "../schedule.ts";

export type ConnectionOptions = {
  readonly factory: IDBFactory;
  readonly name: string;
  readonly version: number;
  /** Creates what the version needs; runs inside the upgrade. */
  readonly upgrade: (database: IDBDatabase) => void;
  readonly schedule?: Schedule | undefined;
};

/** A database that is opened when needed, and again after the browser or another tab closed or deleted it. */
export interface Connection {
  /** Runs `work` with an open database; work that found it closing is run once more. Failures are HOST_ERROR, to be tried again. */
  use<T>(work: (database: IDBDatabase) => Promise<T>): Promise<T>;
  close(): void;
}

const OPEN_TIMEOUT_MS = 5_000;

export function createConnection(options: ConnectionOptions): Connection {
  let opening: Promise<IDBDatabase> | undefined;
  const forget = () => {
    opening = undefined;
  };
  const open = (): Promise<IDBDatabase> => {
    opening ??= openDatabase(options, forget).catch((error: unknown) => {
      forget();
      throw error;
    });
    return opening;
  };
  return {
    async use(work) {
      try {
        return await work(await open());
      } catch (error) {
        if (!isClosing(error)) throw error;
        forget();
        return await work(await open());
      }
    },
    close() {
      void opening?.then(
        (database) => database.close(),
        () => undefined,
      );
      forget();
    },
  };
}

function openDatabase(options: ConnectionOptions, forget: () => void): Promise<IDBDatabase> {
  const { factory, name, version, upgrade, schedule = scheduleByTimers } = options;
  return new Promise((resolve, reject) => {
    let over = false;
    const fail = (reason: string, cause?: unknown) => {
      over = true;
      cancel();
      reject(new AtollError("HOST_ERROR", `Storage could not be opened: ${reason} Try again.`, { cause }));
    };
    const cancel = schedule(() => fail("the browser did not answer."), OPEN_TIMEOUT_MS);
    const request = requestOpen(factory, name, version, fail);
    if (request === undefined) return;
    request.onupgradeneeded = () => upgrade(request.result);
    request.onblocked = () => fail("another tab still uses an older version of it; close that tab.");
    request.onerror = () => fail("the browser refused.", request.error);
    request.onsuccess = () => {
      const database = request.result;
      if (over) return database.close();
      cancel();
      letGo(database, forget);
      resolve(database);
    };
  });
}

/** `open` throws at once where a browser switches IndexedDB off. */
function requestOpen(
  factory: IDBFactory,
  name: string,
  version: number,
  fail: (reason: string, cause: unknown) => void,
): IDBOpenDBRequest | undefined {
  try {
    return factory.open(name, version);
  } catch (error) {
    fail("the browser refused.", error);
    return undefined;
  }
}

/** Lets another tab upgrade or delete the database; the next use opens it again. */
function letGo(database: IDBDatabase, forget: () => void): void {
  database.onversionchange = () => {
    forget();
    database.close();
  };
  database.onclose = forget;
}

function isClosing(error: unknown): boolean {
  return error instanceof Error && error.name === "InvalidStateError";
}
