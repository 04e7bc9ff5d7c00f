import { useWindowDimensions } from "react-native";

/** How much larger than usual the user wants text; 1 is the default size. */
export function useFontScale(): number {
  return useWindowDimensions().fontScale;
}
