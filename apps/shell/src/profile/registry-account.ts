import {
  authCodeSchema,
  endUserAnswerSchema,
  exchange,
  sessionTokenSchema,
} from "@atoll/distribution/registry";
import { AtollError, isAtollError } from "@atoll/protocol";
import * as z from "zod";
import type { AccountService, AccountState, OwnFields } from "./account.ts";
import { createAccountPeople } from "./account-people.ts";
import type { OwnFieldsStore } from "./own-fields-store.ts";

export type RegistryAccountOptions = {
  /** Keeps the session's cookie for the registry's own address. */
  readonly fetch: typeof globalThis.fetch;
  readonly ownFields: OwnFieldsStore;
  now(): number;
};

const anything = z.looseObject({});
const named = z.strictObject({ name: z.string() });

/**
 * Accounts at the registry that the shell came from. Name and e-mail are kept there, since an account is made of them; picture, phone and
 * address stay on this device. The session is in a cookie that no script reads.
 */
export function createRegistryAccount({ fetch, ownFields, now }: RegistryAccountOptions): AccountService {
  const listeners = new Set<() => void>();
  let state: AccountState = { status: "loading" };
  const ask = <S extends z.ZodType>(
    method: "GET" | "POST" | "PUT",
    path: string,
    answer: S,
    body?: object,
  ): Promise<z.output<S>> =>
    exchange(
      { origin: "", fetch, headers: {} },
      { method, path: `/v1${path}`, answer, ...(body !== undefined && { body }) },
    );

  function become(next: AccountState): void {
    state = next;
    for (const listener of listeners) listener();
  }

  async function look(): Promise<void> {
    const { user } = await ask("GET", "/end-users/me", endUserAnswerSchema);
    if (user === null) return become({ status: "signedOut" });
    become({ status: "signedIn", account: user, own: await ownFields.read(user.id) });
  }

  async function refresh(): Promise<void> {
    try {
      await look();
    } catch (error) {
      become({ status: "failed", code: isAtollError(error) ? error.code : "HOST_ERROR" });
    }
  }

  async function signIn(credentials: { readonly email: string; readonly password: string }): Promise<void> {
    await ask("POST", "/end-users/sign-in", anything, { ...credentials, session: "cookie" });
    await look();
  }

  function current(): Extract<AccountState, { status: "signedIn" }> {
    if (state.status === "signedIn") return state;
    throw new AtollError("NOT_SIGNED_IN", "Nobody is signed in. Sign in first.");
  }

  async function leave(request: () => Promise<unknown>): Promise<void> {
    const { account } = current();
    await request();
    await ownFields.forget(account.id);
    become({ status: "signedOut" });
  }

  const service: AccountService = {
    state: () => state,
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    refresh,
    async signUp({ name, email, password }) {
      await ask("POST", "/end-users/sign-up", anything, { name, email, password });
      await signIn({ email, password });
    },
    signIn,
    signOut: () => leave(() => ask("POST", "/end-users/sign-out", anything, {})),
    async rename(name) {
      const { account, own } = current();
      const given = await ask("PUT", "/end-users/me", named, { name });
      become({ status: "signedIn", account: { ...account, name: given.name }, own });
    },
    async keep(fields: Partial<OwnFields>) {
      const { account, own } = current();
      const next = { ...own, ...fields };
      await ownFields.write(account.id, next);
      become({ status: "signedIn", account, own: next });
    },
    deleteAccount: (password) => leave(() => ask("POST", "/end-users/delete", anything, { password })),
    peopleWith: (showSignIn) =>
      createAccountPeople({
        service,
        now,
        signIn: showSignIn,
        askCode: (app) => ask("POST", "/auth/code", authCodeSchema, { app }),
        askSession: (app) => ask("POST", "/auth/session", sessionTokenSchema, { app }),
        signedOut: () => become({ status: "signedOut" }),
      }),
  };
  return service;
}
