/** Who holds a lock: a process, by its id and its birth. */
export type LockHolder = { readonly pid: number; readonly born: string; readonly since: string };

export declare class LockHeldError extends Error {
  readonly holder: LockHolder;
}

export type LockOptions = {
  readonly pid?: number;
  readonly now?: () => Date;
  /** When a process was born; "" when it is gone. */
  readonly born?: (pid: number) => string;
};

export declare function acquireLock(folder: string, options?: LockOptions): () => void;
export type WaitOptions = LockOptions & {
  readonly onWait?: (holder: LockHolder) => void;
  /** Milliseconds between two looks. */
  readonly pause?: number;
};
export declare function waitForLock(folder: string, options?: WaitOptions): Promise<() => void>;
export declare function processBorn(pid: number): string;
