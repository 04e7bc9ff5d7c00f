import { AtollError } from "@atoll/protocol";
import type { Schedule } from "../schedule.ts";

export type Deadline = {
  readonly signal: AbortSignal;
  readonly timeoutMs: number;
  readonly schedule: Schedule;
};

/** Runs work that must end in time. Throws TIMEOUT or ABORTED as soon as it is so, whether the work heeds its signal or not. */
export async function withDeadline<T>(
  deadline: Deadline,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const { signal, timeoutMs, schedule } = deadline;
  const inner = new AbortController();
  let end = (error: AtollError): void => inner.abort(error);
  const stopped = new Promise<never>((_, reject) => {
    end = (error) => {
      reject(error);
      inner.abort(error);
    };
  });
  const aborted = () => end(new AtollError("ABORTED", "The request was cancelled."));
  if (signal.aborted) throw new AtollError("ABORTED", "The request was cancelled.");
  signal.addEventListener("abort", aborted);
  const cancel = schedule(
    () => end(new AtollError("TIMEOUT", `No complete answer within ${timeoutMs / 1000} s. Try again.`)),
    timeoutMs,
  );
  try {
    return await Promise.race([work(inner.signal), stopped]);
  } finally {
    cancel();
    signal.removeEventListener("abort", aborted);
  }
}
