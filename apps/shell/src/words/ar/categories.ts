import type { categories as en } from "../en/categories.ts";

export const categories: typeof en = {
  books: "كتب",
  business: "أعمال",
  "developer-tools": "أدوات المطورين",
  education: "تعليم",
  entertainment: "ترفيه",
  finance: "مال",
  food: "طعام",
  games: "ألعاب",
  health: "صحة",
  lifestyle: "أسلوب حياة",
  news: "أخبار",
  photos: "صور",
  productivity: "إنتاجية",
  shopping: "تسوق",
  social: "تواصل",
  sports: "رياضة",
  travel: "سفر",
  utilities: "أدوات",
  weather: "طقس",
};
