import { hostComponent } from "../guest/guest-component.ts";
import type { formFieldSchema } from "./schema.ts";

/** Puts a label, a hint and what is wrong around controls. */
export const FormField = hostComponent<typeof formFieldSchema>("FormField");
