import { hostComponent } from "../guest/guest-component.ts";
import type { pressableSchema } from "./schema.ts";

/** Makes one button of what it holds, without a look of its own. */
export const Pressable = hostComponent<typeof pressableSchema>("Pressable");
