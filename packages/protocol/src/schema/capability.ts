import type { z } from "zod";
import type { ErrorCode } from "../errors.ts";

/** How much harm a method could do; reviewers sort by it. */
export type RiskTier = "low" | "guarded" | "payment";

/** A method of the bridge, described once. Wire name: `<area>.<verb>`. */
export type MethodSchema = {
  readonly docs: string;
  readonly params: z.ZodType;
  readonly result: z.ZodType;
  /** Permission that must be declared and granted, for example `photos.read`. */
  readonly permission?: string;
  /** Calls a minute and at once; the bridge answers RATE_LIMITED above. */
  readonly quota: { readonly perMinute: number; readonly concurrent: number };
  readonly risk: RiskTier;
  /** True when the call must carry the token of a person's tap. */
  readonly gesture?: boolean;
  /** Fields of the person's data that the answer holds, by decoded params: each is declared in the manifest, and agreed to by the person. */
  scopes?(params: unknown): readonly string[];
  /** `creator` marks a way by which data can reach the creator. */
  readonly sink?: "creator";
  /** Answered while the mini-app is hidden too. */
  readonly background?: boolean;
  /** Codes of this method's own, beyond those that follow from the fields above. */
  readonly errors?: readonly ErrorCode[];
};

/**
 * Values that a host sends by itself while a mini-app is in front, described once. Wire name: `<area>.<name>`. Nobody is asked for
 * the permission by subscribing: it must have been granted before.
 */
export type TopicSchema = {
  readonly docs: string;
  readonly params: z.ZodType;
  readonly value: z.ZodType;
  readonly permission?: string;
  readonly risk: RiskTier;
};

/** A permission as the host's prompt and the manifest know it. */
export type PermissionSchema = {
  /** `name` of the manifest's permissions. */
  readonly name: string;
  /** `access` of the manifest's permissions; absent for permissions without degrees. */
  readonly access?: string;
  /** What the prompt asks, for example "use photos that you choose". */
  readonly prompt: string;
  readonly risk: RiskTier;
};

/** A field of the person's data as the host's sheet and the manifest's scopes know it. */
export type ScopeSchema = {
  /** What the sheet names, for example "your name". */
  readonly prompt: string;
  readonly risk: RiskTier;
};

/** One folder of the catalogue. */
export type AreaSchema = {
  readonly name: string;
  /** First API level that has the area. */
  readonly since: number;
  readonly docs: string;
  readonly methods: { readonly [verb: string]: MethodSchema };
  /** Names differ from those of the methods. */
  readonly topics?: { readonly [name: string]: TopicSchema };
  /** By permission id, `name` or `name.access`. */
  readonly permissions: { readonly [id: string]: PermissionSchema };
  /** Fields of the person's data, by the name that the manifest's scopes give them. */
  readonly scopes?: { readonly [name: string]: ScopeSchema };
};

/** Declares an area of the catalogue, keeping literal types for inference. */
export function defineArea<const S extends AreaSchema>(schema: S): S {
  return schema;
}

/** Parameters of a method as a creator writes them. */
export type MethodParams<M extends MethodSchema> = z.input<M["params"]>;
/** What a method answers. */
export type MethodResult<M extends MethodSchema> = z.output<M["result"]>;
