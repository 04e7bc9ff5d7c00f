import { textComponent } from "../guest/text-component.ts";
import type { passwordFieldSchema } from "./schema.ts";

/** Takes a secret of the mini-app's own, masked. */
export const PasswordField = textComponent<typeof passwordFieldSchema>("PasswordField");
