import { toBase64Url } from "../base64-url.ts";
import type { CheckRefusal } from "../provider.ts";
import type { WebAuthn } from "../web-authn.ts";

/** What is wrong with an answer: the person only touched the device, it is to another question, it cannot be read. */
export type AnswerFault = "touched" | "replayed" | "garbled";

/** A browser's WebAuthn, with a device that a test turns. */
export type FakeAuthenticator = WebAuthn & {
  outcome: "checked" | CheckRefusal;
  fault: AnswerFault | undefined;
  readonly asked: string[];
};

const TOUCHED = 0b001;
const VERIFIED = 0b101;

/** Makes a device that knows the person, unless said otherwise. */
export function createFakeAuthenticator(
  options: { readonly outcome?: FakeAuthenticator["outcome"]; readonly fault?: AnswerFault } = {},
): FakeAuthenticator {
  const answer = (type: string, challenge: BufferSource | undefined) => {
    fake.asked.push(type);
    if (fake.outcome === "canceled") throw new DOMException("Not now.", "NotAllowedError");
    return { rawId: Uint8Array.of(7, 7).buffer, response: responseTo(type, challenge, fake.fault) };
  };
  const fake: FakeAuthenticator = {
    outcome: options.outcome ?? "checked",
    fault: options.fault,
    asked: [],
    isAvailable: async () => fake.outcome !== "missing",
    create: async (request) =>
      answer("create", request?.publicKey?.challenge) as unknown as PublicKeyCredential,
    get: async (request) => answer("get", request?.publicKey?.challenge) as unknown as PublicKeyCredential,
  };
  return fake;
}

function responseTo(type: string, challenge: BufferSource | undefined, fault: AnswerFault | undefined) {
  const asked = fault === "replayed" ? Uint8Array.of(1, 2, 3) : new Uint8Array(challenge as ArrayBuffer);
  const data = JSON.stringify({
    type: `webauthn.${type}`,
    challenge: toBase64Url(asked),
  });
  const authenticatorData = new Uint8Array(37);
  authenticatorData[32] = fault === "touched" ? TOUCHED : VERIFIED;
  return {
    clientDataJSON: new TextEncoder().encode(fault === "garbled" ? "{" : data).buffer,
    authenticatorData: authenticatorData.buffer,
    getAuthenticatorData: () => authenticatorData.buffer,
  };
}
