import { valueComponent } from "../guest/value-component.ts";
import type { tabsSchema } from "./schema.ts";

/** Views of one thing, of which one is shown. */
export const Tabs = valueComponent<typeof tabsSchema>("Tabs");
