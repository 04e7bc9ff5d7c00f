import { render, screen } from "@testing-library/react";
import { Text } from "react-native";
import { describe, expect, it } from "vitest";
import { SurfaceContext } from "../host-component.ts";
import { createFakeSurface } from "../testing/fake-surface.ts";
import { createTheme } from "../tokens/index.ts";
import "../testing/clean-up.ts";
import { themed, ThemeContext, useTheme } from "./theme-context.ts";

function Accent() {
  return <Text>{useTheme().colors.accent}</Text>;
}

describe("useTheme", () => {
  it.each(["light", "dark"] as const)("is Atoll's own %s theme by the surface's environment", (theme) => {
    render(
      <SurfaceContext value={createFakeSurface({ environment: { theme } })}>
        <Accent />
      </SurfaceContext>,
    );
    expect(screen.getByText(createTheme({ scheme: theme }).colors.accent)).toBeTruthy();
  });

  it("is the host's, if it gives one", () => {
    const theme = createTheme({ scheme: "light", overrides: { colors: { light: { accent: "#ff0000" } } } });
    render(
      <SurfaceContext value={createFakeSurface()}>
        <ThemeContext value={theme}>
          <Accent />
        </ThemeContext>
      </SurfaceContext>,
    );
    expect(screen.getByText("#ff0000")).toBeTruthy();
  });
});

describe("themed", () => {
  it("makes styles once for a theme and a font scale, however many components use them", () => {
    const made: number[] = [];
    const useMade = themed((_, fontScale) => made.push(fontScale));
    const Part = () => <Text>{useMade()}</Text>;
    const draw = (fontScale: number) =>
      render(
        <SurfaceContext value={createFakeSurface({ environment: { fontScale } })}>
          <Part />
          <Part />
        </SurfaceContext>,
      );
    draw(1);
    draw(1);
    draw(2);
    expect(made).toEqual([1, 2]);
  });
});
