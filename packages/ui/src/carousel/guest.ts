import { valueComponent } from "../guest/value-component.ts";
import type { carouselSchema } from "./schema.ts";

/** Shows its children one at a time, to leaf through. */
export const Carousel = valueComponent<typeof carouselSchema>("Carousel");
