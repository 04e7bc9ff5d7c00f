import type { scopes as en } from "../en/scopes.ts";

export const scopes: typeof en = {
  "profile.name": "الاسم",
  "profile.avatar": "الصورة",
  "profile.email": "البريد الإلكتروني",
  "profile.phone": "الهاتف",
  "profile.address": "العنوان",
  "profile.ageRange": "الفئة العمرية",
};
