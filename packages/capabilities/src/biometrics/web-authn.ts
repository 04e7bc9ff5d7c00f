import type { StorageStore } from "../storage/store.ts";
import { toBase64Url } from "./base64-url.ts";
import type { PresenceCheck } from "./provider.ts";

/** What of a browser checks somebody. */
export type WebAuthn = Pick<CredentialsContainer, "create" | "get"> & {
  isAvailable(): Promise<boolean>;
};

export type WebAuthnOptions = {
  readonly browser: WebAuthn;
  /** Where the name of the host's own credential is kept: no secret. */
  readonly store: StorageStore;
  /** What the device's sheet calls what it keeps. */
  readonly hostName: string;
};

/** All that is kept, under this owner: it belongs to the host, and no mini-app ever sees it. */
const HOST = "host";
const LIMIT = { bytes: 4_096, keys: 1 } as const;
const TIMEOUT_MS = 60_000;
const ES256 = -7;
const RS256 = -257;

/**
 * The device's check by WebAuthn: a credential of the host's own, made at the first check, is used only to have the person verified.
 * Nothing of it leaves the page.
 */
export function createWebAuthnCheck(options: WebAuthnOptions): PresenceCheck {
  const { browser, store } = options;
  return {
    isAvailable: () => browser.isAvailable().catch(() => false),
    async check(_, signal) {
      const challenge = crypto.getRandomValues(new Uint8Array(32));
      const known = await store.get(HOST, "credential");
      try {
        if (known?.kind === "blob") return await verify(browser, { id: known.bytes, challenge, signal });
        return await register(options, { challenge, signal });
      } catch (error) {
        // A person who left, and a credential that they have deleted, look the same here: the next check makes a new one in its place.
        if (known !== undefined && !signal.aborted) await store.remove(HOST, "credential");
        return isRefusal(error) ? "canceled" : "broken";
      }
    },
  };
}

type Attempt = { readonly challenge: Uint8Array<ArrayBuffer>; readonly signal: AbortSignal };

/** Makes the credential, which has the person verified too. */
async function register(
  options: WebAuthnOptions,
  { challenge, signal }: Attempt,
): Promise<"checked" | "broken"> {
  const { browser, store, hostName } = options;
  const made = await browser.create({
    signal,
    publicKey: {
      challenge,
      timeout: TIMEOUT_MS,
      rp: { name: hostName },
      // The same for everybody: a device has one such credential of this host, and it says nothing of who they are.
      user: { id: new TextEncoder().encode("this-device"), name: hostName, displayName: hostName },
      pubKeyCredParams: [ES256, RS256].map((alg) => ({ type: "public-key", alg })),
      attestation: "none",
      authenticatorSelection: {
        authenticatorAttachment: "platform",
        residentKey: "discouraged",
        userVerification: "required",
      },
    },
  });
  const { response, rawId } = made as PublicKeyCredential;
  const { clientDataJSON } = response;
  const authenticatorData = (response as AuthenticatorAttestationResponse).getAuthenticatorData();
  if (!isVerified({ clientDataJSON, authenticatorData }, "webauthn.create", challenge)) return "broken";
  const value = { kind: "blob", bytes: new Uint8Array(rawId), type: "" } as const;
  await store.put(HOST, { key: "credential", value }, LIMIT);
  return "checked";
}

async function verify(
  browser: WebAuthn,
  { id, challenge, signal }: Attempt & { readonly id: Uint8Array },
): Promise<"checked" | "broken"> {
  const found = await browser.get({
    signal,
    publicKey: {
      challenge,
      timeout: TIMEOUT_MS,
      userVerification: "required",
      allowCredentials: [{ type: "public-key", id: new Uint8Array(id), transports: ["internal"] }],
    },
  });
  const { response } = found as PublicKeyCredential;
  const answer = response as AuthenticatorAssertionResponse;
  return isVerified(answer, "webauthn.get", challenge) ? "checked" : "broken";
}

/** Where the flags are, and the one that says that the device has verified the person, not only felt a touch. */
const FLAGS_AT = 32;
const USER_VERIFIED = 0b100;

/** Security: an answer counts only if it is to this very question and says that the person was verified. */
function isVerified(
  answer: Pick<AuthenticatorAssertionResponse, "clientDataJSON" | "authenticatorData">,
  type: string,
  challenge: Uint8Array,
): boolean {
  const flags = new Uint8Array(answer.authenticatorData)[FLAGS_AT] ?? 0;
  const said: unknown = JSON.parse(new TextDecoder().decode(answer.clientDataJSON));
  const { type: saidType, challenge: asked } = { ...(said as { type?: unknown; challenge?: unknown }) };
  return saidType === type && asked === toBase64Url(challenge) && (flags & USER_VERIFIED) !== 0;
}

const REFUSALS: ReadonlySet<string> = new Set(["NotAllowedError", "AbortError", "TimeoutError"]);

function isRefusal(error: unknown): boolean {
  return error instanceof Error && REFUSALS.has(error.name);
}
