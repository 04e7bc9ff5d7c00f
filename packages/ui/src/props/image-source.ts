import * as z from "zod";

const ASSET_NAME = /^[A-Za-z0-9_][A-Za-z0-9._-]*(?:\/[A-Za-z0-9_][A-Za-z0-9._-]*)*$/;

/** A file of the package's `assets/`, by its path in there: `logo.png`, `icons/car.webp`. */
export const assetName = z.string().max(256).regex(ASSET_NAME, "must be a path below assets/, without ..");

/**
 * An https address without user name, password or port.
 * Security: only the form is checked here; whether the manifest allows the domain is the surface's to decide.
 */
export const httpsUrl = z.string().max(2048).refine(isPlainHttps, "must be a plain https address");

/** An image or file as a guest may name it. */
export const imageSource = z.union([
  assetName,
  httpsUrl,
  z.strictObject({ blob: z.int().min(1).max(Number.MAX_SAFE_INTEGER) }),
]);

function isPlainHttps(text: string): boolean {
  // Security: parsers disagree on white space, controls and backslashes, so none of them is let through.
  if (!text.startsWith("https://") || /[\s\\\p{Cc}]/u.test(text)) return false;
  if (!URL.canParse(text)) return false;
  const url = new URL(text);
  return url.protocol === "https:" && url.username === "" && url.password === "" && url.port === "";
}
