import * as z from "zod";
import { COLOR_NAMES } from "./color-names.ts";

const HEX = "#(?:[0-9a-fA-F]{3,4}|[0-9a-fA-F]{6}|[0-9a-fA-F]{8})";
const CHANNEL = " ?\\d{1,3}(?:\\.\\d{1,4})?%? ?";
const ALPHA = " ?(?:\\d{1,3}%|[01]?(?:\\.\\d{1,4})?) ?";
const RGB = `rgba?\\(${CHANNEL},${CHANNEL},${CHANNEL}(?:,${ALPHA})?\\)`;
const COLOR = new RegExp(`^(?:${HEX}|${RGB}|${COLOR_NAMES.join("|")})$`);

/**
 * A colour that a mini-app chose itself: `#0b7a75`, `rgba(11, 122, 117, 0.5)` or a name of CSS.
 * Security: a closed form, so that no address, function or variable reaches a style.
 */
export const color = z
  .string()
  .max(40)
  .regex(COLOR, "must be #rgb, #rrggbb, rgb(), rgba() or a colour's name");
