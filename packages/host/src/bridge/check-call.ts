import { AtollError, quoteForMessage } from "@atoll/protocol";
import type { Json } from "@atoll/protocol";
import type { BridgeMethod } from "./bridge-method.ts";
import type { Gestures } from "./gestures.ts";
import type { MethodQuotas } from "./method-quotas.ts";

/** What a call is checked against. */
export type CallRules = {
  find(name: string): BridgeMethod | undefined;
  isDeclared(permission: string): boolean;
  isScopeDeclared(scope: string): boolean;
  isInFront(): boolean;
  readonly gestures: Gestures;
  readonly quotas: MethodQuotas;
};

/** A call that passed every check that needs no waiting. */
export type CheckedCall = {
  readonly method: BridgeMethod;
  readonly params: unknown;
  readonly gesture: boolean;
  /** Fields of the person's data that the answer will hold. */
  readonly scopes: readonly string[];
};

/**
 * Checks a call in the order that tells a caller least: method known, permission declared, in front, gesture, quota, params. Throws a
 * code of kind `call`.
 */
export function checkCall(
  rules: CallRules,
  call: { readonly name: string; readonly params: Json; readonly gesture: number },
): CheckedCall {
  const method = rules.find(call.name);
  if (method === undefined) {
    const name = quoteForMessage(call.name);
    throw new AtollError(
      "NOT_SUPPORTED",
      `This host has no method ${name}. Ask isSupported() before you call.`,
    );
  }
  checkDeclared(rules, method);
  checkFront(rules, method);
  const gesture = checkGesture(rules, method, call.gesture);
  rules.quotas.admit(method);
  const params = method.decodeParams(call.params);
  if (params.ok)
    return { method, params: params.value, gesture, scopes: checkScopes(rules, method, params.value) };
  throw new AtollError(
    "INVALID_ARGUMENT",
    `${method.name} does not take these parameters: ${params.problem}.`,
  );
}

function checkDeclared(rules: CallRules, { name, rules: { permission } }: BridgeMethod): void {
  if (permission === undefined || rules.isDeclared(permission)) return;
  throw new AtollError(
    "PERMISSION_NOT_DECLARED",
    `${name} needs the permission ${permission}. Declare it in "permissions" of manifest.json, with a reason.`,
    { data: { permission } },
  );
}

function checkScopes(rules: CallRules, method: BridgeMethod, params: unknown): readonly string[] {
  const scopes = method.rules.scopes?.(params) ?? [];
  const missing = scopes.find((scope) => !rules.isScopeDeclared(scope));
  if (missing === undefined) return scopes;
  throw new AtollError(
    "PERMISSION_NOT_DECLARED",
    `${method.name} needs the scope ${missing}. Declare it in "scopes" of manifest.json, with a reason.`,
    { data: { permission: missing } },
  );
}

function checkFront(rules: CallRules, method: BridgeMethod): void {
  if (method.rules.background === true || rules.isInFront()) return;
  throw new AtollError("BACKGROUND_BLOCKED", `${method.name} works only while the mini-app is in front.`);
}

/** Uses the token up only where the method asks for one, so that a handler may make other calls before it. */
function checkGesture(rules: CallRules, method: BridgeMethod, token: number): boolean {
  if (method.rules.gesture !== true) return rules.gestures.isValid(token);
  if (rules.gestures.use(token)) return true;
  throw new AtollError("GESTURE_REQUIRED", `Call ${method.name} in the handler of a tap, once for each tap.`);
}
