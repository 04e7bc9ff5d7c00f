import { useEnvironment } from "@atoll/sdk";

/** Light or dark, as the host is. */
export function useColorScheme(): "light" | "dark" {
  return useEnvironment().theme;
}

/** Points of the mini-app's surface and the text size that a person has chosen. */
export function useWindowDimensions(): {
  readonly width: number;
  readonly height: number;
  readonly scale: number;
  readonly fontScale: number;
} {
  const { window, fontScale } = useEnvironment();
  return { ...window, scale: 1, fontScale };
}
