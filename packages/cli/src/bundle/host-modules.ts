/** Modules that the prelude provides: a bundle asks for them by name and never contains them. */
export const HOST_MODULES = ["react", "react/jsx-runtime", "@atoll/sdk", "@atoll/sdk/ui"] as const;

/**
 * The React Native subset, for mini-apps whose manifest says `compat.reactNative`. Their bundles contain what they use of it, so
 * that the prelude stays small for all others.
 */
export const REACT_NATIVE_SUBSET = "@atoll/sdk/react-native";

/** True when the prelude provides the module. */
export function isHostModule(name: string): boolean {
  return (HOST_MODULES as readonly string[]).includes(name);
}
