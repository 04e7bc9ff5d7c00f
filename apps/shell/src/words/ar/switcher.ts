import { countAr } from "../count-ar.ts";
import type { switcher as en } from "../en/switcher.ts";

export const switcher: typeof en = {
  title: "التطبيقات المفتوحة",
  openCount: (count) =>
    countAr(count, ["تطبيق مصغّر مفتوح", "تطبيقان مفتوحان", "تطبيقات مفتوحة", "تطبيقًا مفتوحًا"]),
  intro: (most) => `تنتظر كما تركتَها. يبقى منها ${most} مفتوحة على الأكثر، ثم يُغلق ما تُرك منذ أطول وقت.`,
  emptyTitle: "لا تطبيق مصغّر مفتوح",
  emptyHint: "ما تتركه دون إغلاقه ينتظر هنا كما تركتَه.",
  returnTo: (name) => `عُد إلى \u2068${name}\u2069`,
  closeName: (name) => `أغلق \u2068${name}\u2069`,
  closeAll: "أغلق الكل",
  lastInFront: "آخر ما كان ظاهرًا",
  waiting: "ينتظر",
};
