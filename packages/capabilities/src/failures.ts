import { AtollError } from "@atoll/protocol";
import type { ErrorCode } from "@atoll/protocol";
import { isVerb } from "./provider.ts";
import type { Providers } from "./provider.ts";
import type { Schedule } from "./schedule.ts";

const FAILURES = {
  denied: ["PERMISSION_DENIED", "The person did not allow this."],
  canceled: ["USER_CANCELED", "The person closed the sheet."],
  offline: ["NETWORK_ERROR", "The device is offline."],
  timeout: ["TIMEOUT", "No answer in time."],
  overQuota: ["QUOTA_EXCEEDED", "There is no room for more."],
  broken: ["HOST_ERROR", "The host's provider failed."],
} as const satisfies Record<string, readonly [ErrorCode, string]>;

/** What may go wrong; `slowMs` delays the call and lets it go on. */
export type FakeFailure = keyof typeof FAILURES | { readonly slowMs: number };

/** A script of what goes wrong. Names are those of methods, `media.getPhotos`, or of areas, `network`. */
export type Failures = {
  /** The next call fails; said twice, the next two do. */
  next(name: string, failure: FakeFailure): void;
  /** Every call fails from now on. */
  always(name: string, failure: FakeFailure): void;
  /** All goes well again, for a name or for everything. */
  clear(name?: string): void;
  /** What is to happen to this call. */
  take(method: string): FakeFailure | undefined;
};

/** Makes a script; `plan` is what fails always. */
export function createFailures(plan: { readonly [name: string]: FakeFailure } = {}): Failures {
  const lasting = new Map(Object.entries(plan));
  const coming = new Map<string, FakeFailure[]>();
  const namesOf = (method: string) => [method, method.slice(0, method.indexOf("."))];
  return {
    next: (name, failure) => void coming.set(name, [...(coming.get(name) ?? []), failure]),
    always: (name, failure) => void lasting.set(name, failure),
    clear(name) {
      for (const names of [lasting, coming]) {
        if (name === undefined) names.clear();
        else names.delete(name);
      }
    },
    take(method) {
      const once = namesOf(method).flatMap((name) => coming.get(name)?.splice(0, 1) ?? [])[0];
      return once ?? namesOf(method).flatMap((name) => lasting.get(name) ?? [])[0];
    },
  };
}

/** The same providers, going wrong by a script. */
export function withFailures(providers: Providers, failures: Failures, schedule: Schedule): Providers {
  return Object.fromEntries(
    Object.entries(providers).map(([area, provider]) => {
      const verbs = Object.entries(provider ?? {}).map(([verb, call]) => {
        if (!isVerb(verb)) return [verb, call];
        return [verb, failing(`${area}.${verb}`, call as Call, { failures, schedule })];
      });
      return [area, Object.fromEntries(verbs)];
    }),
  );
}

type Call = (...args: readonly unknown[]) => Promise<unknown>;

function failing(
  method: string,
  call: Call,
  { failures, schedule }: { readonly failures: Failures; readonly schedule: Schedule },
): Call {
  return async (...args) => {
    const failure = failures.take(method);
    if (typeof failure === "string") {
      const [code, message] = FAILURES[failure];
      throw new AtollError(code, message);
    }
    if (failure !== undefined) await new Promise<void>((resolve) => schedule(resolve, failure.slowMs));
    return call(...args);
  };
}
