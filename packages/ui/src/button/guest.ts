import { hostComponent } from "../guest/guest-component.ts";
import type { buttonSchema } from "./schema.ts";

/** Does one thing when pressed. Its text says what. */
export const Button = hostComponent<typeof buttonSchema>("Button");
