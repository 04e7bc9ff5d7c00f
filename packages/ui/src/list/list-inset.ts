import { createContext } from "react";

/** Whether rows keep a distance from the edges of their container, as on the surface of a card. */
export const ListInset = createContext(false);
