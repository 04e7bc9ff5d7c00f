import type { Recipe } from "./recipe.ts";

export const RECIPES: readonly Recipe[] = [
  {
    id: "soup",
    name: "Red lentil soup",
    summary: "Thick, a little sharp, and done in half an hour.",
    picture: require("../../assets/soup.png"),
    ingredients: [
      { name: "Red lentils", amount: 75, unit: "g" },
      { name: "Onion", amount: 0.5, unit: "piece" },
      { name: "Stock", amount: 300, unit: "ml" },
      { name: "Lemon juice", amount: 10, unit: "ml" },
      { name: "Cumin" },
    ],
    steps: [
      { text: "Chop the onion and soften it in oil with the cumin.", minutes: 5 },
      { text: "Add lentils and stock, and simmer under a lid.", minutes: 20 },
      { text: "Blend, and sharpen with lemon." },
    ],
  },
  {
    id: "pasta",
    name: "Pasta with garlic and oil",
    summary: "What one cooks when there is nothing in the house.",
    picture: require("../../assets/pasta.png"),
    ingredients: [
      { name: "Spaghetti", amount: 110, unit: "g" },
      { name: "Garlic clove", amount: 2, unit: "piece" },
      { name: "Olive oil", amount: 30, unit: "ml" },
      { name: "Chilli flakes" },
    ],
    steps: [
      { text: "Boil the spaghetti in salted water.", minutes: 9 },
      { text: "Warm sliced garlic in the oil until it is pale gold.", minutes: 4 },
      { text: "Toss with a ladle of the water and the chilli." },
    ],
  },
  {
    id: "curry",
    name: "Chickpea curry",
    summary: "From two tins, and better on the second day.",
    picture: require("../../assets/curry.png"),
    ingredients: [
      { name: "Chickpeas", amount: 120, unit: "g" },
      { name: "Tomatoes", amount: 130, unit: "g" },
      { name: "Coconut milk", amount: 90, unit: "ml" },
      { name: "Onion", amount: 0.5, unit: "piece" },
      { name: "Curry powder" },
    ],
    steps: [
      { text: "Fry onion and curry powder until it smells of both.", minutes: 6 },
      { text: "Add the rest and let it bubble slowly.", minutes: 18 },
    ],
  },
];
