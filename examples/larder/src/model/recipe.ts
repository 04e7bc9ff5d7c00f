import type { ImageSourcePropType } from "react-native";

export type Ingredient = {
  readonly name: string;
  /** For one person, in `unit`; absent for what one takes by taste. */
  readonly amount?: number;
  readonly unit?: "g" | "ml" | "piece";
};

export type Step = {
  readonly text: string;
  /** How long the step takes on its own. */
  readonly minutes?: number;
};

export type Recipe = {
  readonly id: string;
  readonly name: string;
  readonly summary: string;
  readonly picture: ImageSourcePropType;
  readonly ingredients: readonly Ingredient[];
  readonly steps: readonly Step[];
};

/** Whole minutes that a recipe's steps take. */
export function minutesOf({ steps }: Recipe): number {
  return steps.reduce((sum, { minutes = 0 }) => sum + minutes, 0);
}

/** Recipes whose name or ingredients have the words. */
export function findRecipes(recipes: readonly Recipe[], words: string): readonly Recipe[] {
  const wanted = words.trim().toLowerCase();
  if (wanted === "") return recipes;
  return recipes.filter(({ name, ingredients }) =>
    [name, ...ingredients.map((each) => each.name)].some((text) => text.toLowerCase().includes(wanted)),
  );
}
