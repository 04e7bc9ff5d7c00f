import { textComponent } from "../guest/text-component.ts";
import type { phoneFieldSchema } from "./schema.ts";

/** Takes a phone number, told in E.164. */
export const PhoneField = textComponent<typeof phoneFieldSchema>("PhoneField");
