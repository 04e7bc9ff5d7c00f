import type { AnyNode } from "acorn";
import type { RuleId } from "../rules.ts";

/** What a rule may know of the package around a script. */
export type ScriptFacts = {
  /** Path in the package. */
  readonly file: string;
  readonly text: string;
  readonly allowedDomains: readonly string[];
  /** Host names that the manifest links to. */
  readonly linkedHosts: readonly string[];
};

/** Something found at a node, or at an offset of the text. */
export type Report = (
  rule: RuleId,
  at: { readonly start: number },
  message: string,
  evidence?: string,
) => void;

/** One rule over one script: sees every node once, then the end. */
export type ScriptRule = (
  report: Report,
  facts: ScriptFacts,
) => { visit?(node: AnyNode, ancestors: readonly AnyNode[]): void; end?(): void };
