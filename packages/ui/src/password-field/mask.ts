import type { TextInputProps } from "react-native";
import { isWeb } from "../host/platform.ts";

/** How characters are hidden: drawn as discs by a browser, or by the type of the field. */
export type Mask = "discs" | "type";

const HINTS = { autoCapitalize: "none", autoCorrect: false, spellCheck: false } as const;

/**
 * How this platform hides what is typed.
 * Security: browsers fill what they have saved for the host's own pages into a field of type `password`, whatever
 * `autocomplete` says, and a mini-app would read it. So the field stays one of text, and only its characters are drawn as
 * discs. Where a browser cannot do that the field is of type `password` after all, and asks for a new one.
 */
export function maskHere(): Mask {
  return isWeb && CSS.supports("-webkit-text-security", "disc") ? "discs" : "type";
}

/** What a mask asks of the input; its style is to come last. */
export function maskProps(mask: Mask, masked: boolean): TextInputProps {
  if (mask === "type")
    return { ...HINTS, secureTextEntry: masked, ...(isWeb && { autoComplete: "new-password" }) };
  return { ...HINTS, style: { WebkitTextSecurity: masked ? "disc" : "none" } as object };
}
