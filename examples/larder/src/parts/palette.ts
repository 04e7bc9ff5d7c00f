import { useColorScheme } from "react-native";

const LIGHT = {
  paper: "#fbf7f2",
  card: "#ffffff",
  ink: "#2a1d15",
  faint: "#6f5d50",
  line: "#e6dcd0",
  warm: "#a8481f",
};
const DARK: typeof LIGHT = {
  paper: "#1b1512",
  card: "#261e19",
  ink: "#f4ebe2",
  faint: "#b9a898",
  line: "#3a2f28",
  warm: "#f0986b",
};

/** The app's colours by day and by night. */
export function usePalette(): typeof LIGHT {
  return useColorScheme() === "dark" ? DARK : LIGHT;
}
