import { textComponent } from "../guest/text-component.ts";
import type { otpFieldSchema } from "./schema.ts";

/** Takes a one-time code, a box for each digit. */
export const OTPField = textComponent<typeof otpFieldSchema>("OTPField");
