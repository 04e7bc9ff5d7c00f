import { createContext } from "react";

/** The form around a control: Enter in a field of one line submits it. Null outside of any. */
export const FormContext = createContext<{ submit(): void } | null>(null);
