import { textComponent } from "../guest/text-component.ts";
import type { textAreaSchema } from "./schema.ts";

/** Takes several lines of text, and grows with them. */
export const TextArea = textComponent<typeof textAreaSchema>("TextArea");
