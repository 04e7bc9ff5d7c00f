/** The note of a resolution: the rule by its id on a line of its own, then why. */
export function composeNote(rule: string, why: string): string {
  return [rule, why.trim()].filter((part) => part !== "").join("\n");
}
