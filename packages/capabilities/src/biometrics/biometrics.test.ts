import { describe, expect, it } from "vitest";
import { createFakeContext } from "../fake-context.ts";
import { createMemoryStore } from "../storage/memory-store.ts";
import { describeBiometrics } from "./conformance/describe-biometrics.ts";
import { createFakeBiometrics } from "./fake.ts";
import { biometricsSchema } from "./schema.ts";
import { createFakeAuthenticator } from "./testing/fake-authenticator.ts";
import { createWebAuthnCheck } from "./web-authn.ts";
import { createWebBiometrics } from "./web.ts";

function createWeb(authenticator = createFakeAuthenticator()) {
  const device = createWebAuthnCheck({
    browser: authenticator,
    store: createMemoryStore(),
    hostName: "Atoll",
  });
  const seen: string[] = [];
  const web = createWebBiometrics({ device, confirmReason: async (reason) => (seen.push(reason), true) });
  const authenticate = (context = createFakeContext()) =>
    web.authenticate?.({ reason: "Show vouchers" }, context);
  return { web, authenticate, seen, authenticator };
}

describeBiometrics("fake", (outcome) => createFakeBiometrics({ checks: [outcome] }));
describeBiometrics("web", (outcome) => createWeb(createFakeAuthenticator({ outcome })).web);

describe("biometrics of a browser", () => {
  it("are not offered without WebAuthn, nor without a sheet that says for whom and why", () => {
    expect(createWebBiometrics({ confirmReason: async () => true })).toEqual({});
    expect(createWebBiometrics()).toEqual({});
  });

  it("make one credential for the host, and use it from then on", async () => {
    const { authenticate, authenticator, seen } = createWeb();
    await authenticate();
    await authenticate(createFakeContext({ ownerKey: "owner-2" }));
    expect(authenticator.asked).toEqual(["create", "get"]);
    expect(seen).toEqual(["Show vouchers", "Show vouchers"]);
  });

  it("ask the device nothing when the person does not agree first", async () => {
    const authenticator = createFakeAuthenticator();
    const device = createWebAuthnCheck({
      browser: authenticator,
      store: createMemoryStore(),
      hostName: "Atoll",
    });
    const web = createWebBiometrics({ device, confirmReason: async () => false });
    const answer = web.authenticate?.({ reason: "Show vouchers" }, createFakeContext());
    await expect(answer).rejects.toMatchObject({ code: "USER_CANCELED" });
    expect(authenticator.asked).toEqual([]);
  });

  it.each(["touched", "replayed", "garbled"] as const)(
    "count no answer that is %s, at the first check and later",
    async (fault) => {
      const { authenticate, authenticator } = createWeb(createFakeAuthenticator({ fault }));
      await expect(authenticate()).rejects.toMatchObject({ code: "HOST_ERROR" });
      authenticator.fault = undefined;
      await authenticate();
      authenticator.fault = fault;
      await expect(authenticate()).rejects.toMatchObject({ code: "HOST_ERROR" });
    },
  );

  it("begin anew after a credential that is gone", async () => {
    const { authenticate, authenticator } = createWeb();
    await authenticate();
    authenticator.outcome = "canceled";
    await expect(authenticate()).rejects.toMatchObject({ code: "USER_CANCELED" });
    authenticator.outcome = "checked";
    await authenticate();
    expect(authenticator.asked).toEqual(["create", "get", "create"]);
  });

  it("tell nothing to a call that was cancelled meanwhile", async () => {
    const context = createFakeContext({ signal: AbortSignal.abort() });
    await expect(createWeb().authenticate(context)).rejects.toMatchObject({ code: "ABORTED" });
  });
});

describe("a reason", () => {
  it.each(["", "x".repeat(121), "two\nlines", "\u202eevil", "a\u0000b"])("refuses %j", (reason) =>
    expect(biometricsSchema.methods.authenticate.params.safeParse({ reason }).success).toBe(false),
  );
});
