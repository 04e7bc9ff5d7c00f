import type { ChoiceStore } from "../services/choice-store.ts";

/** Ages at which the ranges begin that a person can declare: where ratings of mini-apps begin, and below them. */
export const AGE_RANGES = [0, 4, 9, 13, 16, 18] as const;

/** What is kept of it: the range's beginning, or that nothing was declared. */
export const AGE_CHOICES = ["undeclared", "0", "4", "9", "13", "16", "18"] as const;
export type AgeChoice = (typeof AGE_CHOICES)[number];
/** Port: remembers the declaration on this device. Security: a mini-app gets a bracket of it at most, when the person agrees. */
export type AgeStore = ChoiceStore<AgeChoice>;

/** Where the declared range begins; undefined while nothing is declared. */
export function declaredAge(choice: AgeChoice): number | undefined {
  return choice === "undeclared" ? undefined : Number(choice);
}

/** The choice for a range by its beginning; none for an age at which no range begins. */
export function ageChoice(from: number): AgeChoice | undefined {
  return AGE_CHOICES.find((choice) => choice === String(from));
}

/** Ratings up to this one are for everybody, and need no declaration. */
const FOR_ALL = 4;

/** Whether a mini-app of this rating may open. Fails closed: what is above the rating for all needs a declaration. */
export function isOldEnough(minimum: number, choice: AgeChoice): boolean {
  return minimum <= (declaredAge(choice) ?? FOR_ALL);
}
