/** Modules that the prelude provides: a bundle asks for them by name and never contains them. */
export const HOST_MODULES = ["react", "react/jsx-runtime", "@atoll/sdk", "@atoll/sdk/ui"] as const;

/** The React Native subset, provided to mini-apps whose manifest says `compat.reactNative`. */
export const REACT_NATIVE_SUBSET = "@atoll/sdk/react-native";

/** What {@link REACT_NATIVE_SUBSET} exports; `react-native` stands for exactly these names under `compat.reactNative`. */
export const REACT_NATIVE_SUBSET_NAMES = [
  "ActivityIndicator",
  "FlatList",
  "Image",
  "Pressable",
  "ScrollView",
  "StyleSheet",
  "Switch",
  "Text",
  "TextInput",
  "View",
] as const;

/** True when the prelude provides the module to a mini-app with or without `compat.reactNative`. */
export function isHostModule(name: string, reactNative: boolean): boolean {
  return (HOST_MODULES as readonly string[]).includes(name) || (reactNative && name === REACT_NATIVE_SUBSET);
}
