import { components } from "@atoll/ui";
import { afterEach, describe, expect, it, vi } from "vitest";
import { BOX_NAMES, LETTER_NAMES } from "./style-names.ts";
import { boxProps, flatten, placeProps, textProps } from "./style.ts";

const isStyle = (name: string) =>
  !/^(accessibility|role$|checked|selected|disabled|numberOfLines|selectable)/.test(name);

afterEach(() => void vi.restoreAllMocks());

describe("the subset's style names", () => {
  it("are those that the host draws", () => {
    const box = Object.keys(components.get("StyledBox")?.props ?? {}).filter(isStyle);
    const text = Object.keys(components.get("StyledText")?.props ?? {}).filter(isStyle);
    expect([...BOX_NAMES].toSorted()).toEqual(box.toSorted());
    expect([...BOX_NAMES, ...LETTER_NAMES].toSorted()).toEqual(text.toSorted());
  });
});

describe("a style", () => {
  it("is joined from lists, of which later ones win and empty ones count for nothing", () => {
    expect(flatten([{ flex: 1, margin: 4 }, null, false, [undefined, { margin: 8 }]])).toEqual({
      flex: 1,
      margin: 8,
    });
  });

  it("takes left and right as start and end, as React Native does", () => {
    expect(boxProps({ marginLeft: 4, borderTopRightRadius: 8 })).toEqual({
      marginStart: 4,
      borderTopEndRadius: 8,
    });
  });

  it("drops what a host would refuse, and says so once", () => {
    const warn = vi.spyOn(console, "warn").mockImplementation(() => undefined);
    const odd = { marginTop: -4, width: Number.NaN, position: "absolute", height: 4 } as object;
    expect(boxProps(odd)).toEqual({ height: 4 });
    expect(boxProps(odd)).toEqual({ height: 4 });
    expect(warn.mock.calls.map(([text]) => String(text).split('"')[1])).toEqual([
      "marginTop: -4",
      "width: NaN",
      "position: absolute",
    ]);
  });

  it("is without a word where the host's own fonts and shadows are drawn", () => {
    const warn = vi.spyOn(console, "warn").mockImplementation(() => undefined);
    expect(textProps({ fontFamily: "Georgia", shadowRadius: 4, fontWeight: 600 })).toEqual({
      fontWeight: "600",
    });
    expect(warn).not.toHaveBeenCalled();
  });

  it("gives no more than its place to a part with a look of its own", () => {
    expect(placeProps({ flex: 1, marginTop: 4, padding: 8, borderWidth: 1, width: "50%" })).toEqual({
      flex: 1,
      marginTop: 4,
      width: "50%",
    });
  });
});
