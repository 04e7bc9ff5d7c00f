import type { Attack } from "./attacks/attack.ts";
import { ESCAPES } from "./attacks/escape.ts";
import { LOOPS } from "./attacks/loops.ts";
import { MEMORY } from "./attacks/memory.ts";
import { TEXTS } from "./attacks/text.ts";

/** The part of the attack corpus that is aimed at an engine: groups A and B, and what C sends through its shell. */
export const ENGINE_ATTACKS: readonly Attack[] = [...ESCAPES, ...LOOPS, ...MEMORY, ...TEXTS];

/** Ids of the corpus' own rows, without the neighbours that were thought of beside them. */
export const CORPUS_ROWS = /^[A-Z]\d+$/;
