import { textComponent } from "../guest/text-component.ts";
import type { TextProps } from "../guest/text-component.ts";
import type { textFieldSchema } from "./schema.ts";

export type TextFieldProps = TextProps<typeof textFieldSchema>;

/** Takes a line of text, or with `multiline` several. */
export const TextField = textComponent<typeof textFieldSchema>("TextField");
