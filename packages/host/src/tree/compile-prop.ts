import type { ComponentSchema } from "@atoll/protocol";

/** The schema of one prop. */
export type PropSchema = ComponentSchema["props"][string];

/** True for values the schema takes as they are; null when only the schema itself can tell. */
type Accepts = (value: unknown) => boolean;

type Check = { readonly _zod: { readonly def: CheckDef } };
type CheckDef = {
  readonly check?: string;
  readonly format?: string;
  readonly abort?: boolean;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly value?: number;
  readonly inclusive?: boolean;
};
/** The parts of a schema's definition that are looked at. */
type Def = CheckDef & {
  readonly type: string;
  readonly checks?: readonly Check[];
  readonly coerce?: boolean;
  readonly entries?: Readonly<Record<string, string | number>>;
  readonly values?: readonly unknown[];
  readonly innerType?: PropSchema;
  readonly options?: readonly PropSchema[];
};

/**
 * A fast check for schemas whose output is their input: booleans, choices, plain strings and numbers, and what is optional or one of
 * these. Null for all others, which the schema itself decides.
 */
export function compileProp(schema: PropSchema): Accepts | null {
  const def = schema.def as unknown as Def;
  if (def.coerce === true) return null;
  const checks = def.checks ?? [];
  if (def.type === "string") return def.format === undefined ? compileString(checks) : null;
  if (def.type === "number") return compileNumber(def, checks);
  if (checks.length > 0) return null;
  return compilePlain(def);
}

function compilePlain(def: Def): Accepts | null {
  switch (def.type) {
    case "boolean":
      return (value) => typeof value === "boolean";
    case "enum":
      return oneOfWords(Object.values(def.entries ?? {}));
    case "literal":
      return oneOf(def.values ?? []);
    case "optional":
    case "default":
      return def.innerType === undefined ? null : compileProp(def.innerType);
    case "nullable": {
      const inner = def.innerType === undefined ? null : compileProp(def.innerType);
      return inner === null ? null : (value) => value === null || inner(value);
    }
    case "union":
      return anyOf((def.options ?? []).map(compileProp));
    default:
      return null;
  }
}

/** Numeric entries of a TypeScript enum come with reverse names, so they are left to the schema. */
function oneOfWords(values: readonly unknown[]): Accepts | null {
  return values.every((value) => typeof value === "string") ? oneOf(values) : null;
}

function oneOf(values: readonly unknown[]): Accepts {
  const set = new Set(values);
  return (value) => set.has(value);
}

function anyOf(options: readonly (Accepts | null)[]): Accepts | null {
  const known = options.filter((option) => option !== null);
  if (known.length === 0 || known.length < options.length) return null;
  return (value) => known.some((accepts) => accepts(value));
}

function compileString(checks: readonly Check[]): Accepts | null {
  let min = 0;
  let max = Infinity;
  for (const { _zod } of checks) {
    if (_zod.def.check === "min_length") min = Math.max(min, _zod.def.minimum ?? Infinity);
    else if (_zod.def.check === "max_length") max = Math.min(max, _zod.def.maximum ?? -1);
    else return null;
  }
  return (value) => typeof value === "string" && value.length >= min && value.length <= max;
}

function compileNumber(def: Def, checks: readonly Check[]): Accepts | null {
  const all =
    def.check === undefined ? checks.map((check) => check._zod.def) : [def, ...checks.map((c) => c._zod.def)];
  const tests: ((value: number) => boolean)[] = [];
  for (const check of all) {
    const test = numberTest(check);
    if (test === null) return null;
    tests.push(test);
  }
  const [first, second, third] = tests;
  if (tests.length > 3) return null;
  return (value) =>
    typeof value === "number" &&
    Number.isFinite(value) &&
    (first === undefined || first(value)) &&
    (second === undefined || second(value)) &&
    (third === undefined || third(value));
}

function numberTest({ check, format, value, inclusive }: CheckDef): ((value: number) => boolean) | null {
  if (check === "number_format") return format === "safeint" ? Number.isSafeInteger : null;
  if (typeof value !== "number") return null;
  if (check === "greater_than") return inclusive === true ? (n) => n >= value : (n) => n > value;
  if (check === "less_than") return inclusive === true ? (n) => n <= value : (n) => n < value;
  return null;
}
