import { hostComponent } from "../guest/guest-component.ts";
import type { formSchema } from "./schema.ts";

/** Fields that are sent together, with the button that sends them. */
export const Form = hostComponent<typeof formSchema>("Form");
