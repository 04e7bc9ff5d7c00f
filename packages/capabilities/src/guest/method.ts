import type { AreaSchema, GuestBridge, Json, MethodParams, MethodResult } from "@atoll/protocol";
import { withOrigin } from "./platform-error.ts";

/** Where a permission stands. `granted-once` lasts as long as this opening of the mini-app. */
export type PermissionState = "undetermined" | "granted" | "granted-once" | "denied";

/** What every method of the platform can tell about itself. */
export type Supported = {
  /** True when this host offers the method. */
  isSupported(): boolean;
};

/** What a method that needs a permission can tell besides. */
export type Guarded = {
  /** Where the permission stands, without asking the person. */
  permission(): Promise<PermissionState>;
};

type Guard<M> = M extends { readonly permission: string } ? Guarded : unknown;

/** How a creator's arguments become the params of the wire, and its value what they get. */
export type Shape<M extends AreaSchema["methods"][string], Args extends readonly unknown[], Result> = {
  readonly params: (...args: Args) => MethodParams<M>;
  readonly result: (value: MethodResult<M>) => Result;
};

/** Makes the methods of an area from its schema's type; the schema itself stays with the host. */
export function createMethods<A extends AreaSchema>(bridge: GuestBridge, area: A["name"]) {
  return function method<V extends keyof A["methods"] & string, Args extends readonly unknown[], Result>(
    verb: V,
    shape: Shape<A["methods"][V], Args, Result>,
    ...guard: A["methods"][V] extends { readonly permission: infer P extends string } ? [permission: P] : []
  ): ((...args: Args) => Promise<Result>) & Supported & Guard<A["methods"][V]> {
    const capability = `${area}.${verb}`;
    const permission = guard[0];
    const call = async (...args: Args): Promise<Result> => {
      // What crosses is what the schema says: the host decodes params by it, and the result before it sends it.
      const params = shape.params(...args) as Json;
      const value = await send(bridge, params, { capability, permission });
      return shape.result(value as MethodResult<A["methods"][V]>);
    };
    const isSupported = () => bridge.capabilities().includes(capability);
    const guarded = permission === undefined ? {} : { permission: () => queryPermission(bridge, permission) };
    return Object.assign(call, { isSupported }, guarded) as typeof call & Supported & Guard<A["methods"][V]>;
  };
}

async function send(
  bridge: GuestBridge,
  params: Json,
  origin: { readonly capability: string; readonly permission: string | undefined },
): Promise<Json> {
  try {
    return await bridge.call(origin.capability, params);
  } catch (error) {
    throw withOrigin(error, origin);
  }
}

/** Where a permission stands, without asking the person. */
export async function queryPermission(bridge: GuestBridge, permission: string): Promise<PermissionState> {
  return (await bridge.call("permissions.query", { permission })) as PermissionState;
}

/** For methods whose result is what creators get. */
export function same<T>(value: T): T {
  return value;
}

/** For methods that answer nothing. */
export function nothing(): void {}
