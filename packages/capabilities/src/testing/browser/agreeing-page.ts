// Runs in a real page of the browser tests: the web providers of a host whose sheets the person always agrees to.
import { createWebProviders } from "../../web.ts";
import { exposeAreas } from "./expose-areas.ts";

const agrees = async () => true;

exposeAreas(
  createWebProviders({
    biometrics: { confirmReason: agrees },
    calendar: { confirmDocument: agrees },
    files: { confirmDocument: agrees },
  }),
);
