import type { CallContext } from "@atoll/capabilities";
import type { Json, MethodSchema } from "@atoll/protocol";
import type { Decoded } from "../decode-by.ts";

/** A method as the bridge calls it: rules, decoders, and the code behind it. */
export type BridgeMethod = {
  /** `area.verb`. */
  readonly name: string;
  readonly rules: Pick<MethodSchema, "permission" | "quota" | "gesture" | "background" | "scopes">;
  decodeParams(params: Json): Decoded;
  decodeResult(result: unknown): Decoded;
  run(params: unknown, context: CallContext): Promise<unknown>;
};

/** Methods by their wire names. A Map, so that no name of a guest meets a prototype. */
export type MethodTable = ReadonlyMap<string, BridgeMethod>;
