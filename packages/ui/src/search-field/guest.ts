import { textComponent } from "../guest/text-component.ts";
import type { searchFieldSchema } from "./schema.ts";

/** Takes what to search for. */
export const SearchField = textComponent<typeof searchFieldSchema>("SearchField");
