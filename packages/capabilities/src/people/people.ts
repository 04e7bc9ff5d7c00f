import type { BlobContent, CallContext } from "../provider.ts";

/** A postal address, as the person wrote it. */
export type Address = {
  readonly street: string;
  readonly city: string;
  readonly postalCode: string;
  /** As ISO 3166-1 writes it: two letters. */
  readonly country: string;
};

/** Who uses the host, as the host knows them. */
export type Person = {
  /** Tells people of this host apart. Security: for the host alone; no mini-app ever gets it. */
  readonly id: string;
  readonly name: string | null;
  readonly email: { readonly value: string; readonly verified: boolean } | null;
  readonly phone: string | null;
  readonly address: Address | null;
  /** A picture that the host has drawn anew. */
  readonly avatar: (BlobContent & { readonly width: number; readonly height: number }) | null;
};

/** Port: the people of a host app, one signed in at a time. */
export type People = {
  /** Who is signed in; undefined when nobody is. */
  current(signal: AbortSignal): Promise<Person | undefined>;
  /** The host's own sheet to sign in. True once somebody is signed in, false when the person did not want to. */
  signIn(request: { readonly ownerKey: string; readonly signal: AbortSignal }): Promise<boolean>;
  /** A one-time code of the registry for the mini-app's server. Throws NETWORK_ERROR, HOST_ERROR. */
  code(appId: string, signal: AbortSignal): Promise<{ readonly code: string; readonly expiresAt: string }>;
  /** A signed token of the registry for the mini-app's server. Throws NETWORK_ERROR, HOST_ERROR. */
  session(
    appId: string,
    signal: AbortSignal,
  ): Promise<{ readonly token: string; readonly expiresAt: string }>;
};

/** Port: tells between which of some ages the person is. */
export type AgeSource = {
  /** The bracket, or undefined when the host does not know and the person does not say. */
  bracket(
    gates: readonly number[],
    context: Pick<CallContext, "owner" | "signal" | "ask">,
  ): Promise<{ readonly lower: number | null; readonly upper: number | null } | undefined>;
};
