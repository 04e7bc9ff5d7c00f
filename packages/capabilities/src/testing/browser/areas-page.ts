// Runs in a real page of the browser tests: the web providers with everything the browser has, and nothing passed in.
import { createWebProviders } from "../../web.ts";
import { exposeAreas } from "./expose-areas.ts";

exposeAreas(createWebProviders());
