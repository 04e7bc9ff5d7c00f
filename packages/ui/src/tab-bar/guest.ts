import { valueComponent } from "../guest/value-component.ts";
import type { tabBarSchema } from "./schema.ts";

/** The mini-app's few main places, along the lower edge. */
export const TabBar = valueComponent<typeof tabBarSchema>("TabBar");
