import { RULES } from "@atoll/checks";

/** What a person judges and no check can: reasons of a decision beside the rules of the checks. An id never changes its meaning. */
export const REVIEW_RULES = {
  "review/broken": "It does not do what it says, or fails in ordinary use.",
  "review/data-use": "What it does with people's data is not what it declares.",
  "review/content": "Its content is not allowed here, or not for the age it declares.",
  "review/imitation": "It passes itself off as another mini-app, company or person.",
  "review/listing": "Its name, description or pictures are misleading.",
  "review/permission": "It asks for a permission that it does not need.",
  "review/security": "It puts the people who use it, or other mini-apps, at risk.",
} as const;

/** True for an id that a decision may name: a rule of the checks or of review. */
export function isDecisionRule(id: string): boolean {
  return Object.hasOwn(RULES, id) || Object.hasOwn(REVIEW_RULES, id);
}
