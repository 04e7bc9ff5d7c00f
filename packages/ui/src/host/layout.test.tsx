import { act, render, screen } from "@testing-library/react";
import type { ReactNode } from "react";
import { View } from "react-native";
import { describe, expect, it } from "vitest";
import "../testing/clean-up.ts";
import { ITEM_LAYOUT, LayoutContext, useContainer, useFill, useLayout } from "./layout.tsx";

type BoxProps = { readonly name: string; readonly end?: number; readonly children?: ReactNode };

function Box({ name, end = 0, children }: BoxProps) {
  const { fills, layout } = useContainer({ axis: "column", children, end });
  return (
    <View testID={name} aria-label={fills ? "fills" : "as high as its content"}>
      <LayoutContext value={layout}>{children}</LayoutContext>
    </View>
  );
}

function List({ id = 7 }: { readonly id?: number }) {
  const bounded = useFill();
  const { endInset } = useLayout();
  return <View testID="list" aria-label={`${bounded ? "bounded" : "free"} ${endInset(id)}`} />;
}

const label = (name: string): string | null => screen.getByTestId(name).getAttribute("aria-label");

describe("a list in containers", () => {
  it("makes every container around it fill, and no other, for as long as it is there", () => {
    const tree = (withList: boolean) => (
      <Box name="screen">
        <Box name="stack">{withList && <List />}</Box>
        <Box name="sibling" />
      </Box>
    );
    const { rerender } = render(tree(true));
    expect([label("screen"), label("stack"), label("sibling")]).toEqual([
      "fills",
      "fills",
      "as high as its content",
    ]);
    act(() => rerender(tree(false)));
    expect([label("screen"), label("stack")]).toEqual(["as high as its content", "as high as its content"]);
  });

  it("keeps a container filling while another list is left", () => {
    const tree = (count: number) => (
      <Box name="screen">
        {Array.from({ length: count }, (_, index) => (
          <Box key={index} name={`box ${index}`}>
            <List />
          </Box>
        ))}
      </Box>
    );
    const { rerender } = render(tree(2));
    act(() => rerender(tree(1)));
    expect(label("screen")).toBe("fills");
  });

  it("is bounded by itself inside an item of another list", () => {
    render(
      <Box name="screen">
        <LayoutContext value={ITEM_LAYOUT}>
          <List />
        </LayoutContext>
      </Box>,
    );
    expect(label("list")).toBe("free 0");
    expect(label("screen")).toBe("as high as its content");
  });

  it("may draw across the padding below only as the last child", () => {
    render(
      <Box name="screen" end={16}>
        {[<View key="3" />, <List key="7" />]}
      </Box>,
    );
    expect(label("list")).toBe("bounded 16");
  });

  it("leaves the padding below to what comes after it", () => {
    render(
      <Box name="screen" end={16}>
        {[<List key="7" />, <View key="3" />]}
      </Box>,
    );
    expect(label("list")).toBe("bounded 0");
  });
});
