import { screen } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { Row } from "./guest.ts";
import { Stack } from "../stack/guest.ts";
import { accepts } from "../testing/accepts.ts";
import { renderGuest } from "../testing/render-guest.tsx";
import { renderHost } from "../testing/render-host.tsx";
import { Text } from "../text/guest.ts";
import { RowHost } from "./host.tsx";
import { rowSchema } from "./schema.ts";

describe("Row", () => {
  it("lays children side by side, centred, in reading direction", () => {
    renderHost(RowHost, { children: <span>a</span> });
    const style = getComputedStyle(screen.getByText("a").parentElement ?? document.body);
    expect([style.flexDirection, style.alignItems]).toEqual(["row", "center"]);
  });

  it("lets long texts shrink, and a growing child take what is left", () => {
    renderGuest(
      <Row>
        <Stack grow>
          <Text>merchant</Text>
        </Stack>
        <Text>amount</Text>
      </Row>,
    );
    expect(getComputedStyle(screen.getByText("amount")).flexShrink).toBe("1");
    expect(getComputedStyle(screen.getByText("merchant").parentElement ?? document.body).flexGrow).toBe("1");
  });

  it.each([{}, { gap: "sm", align: "baseline", wrap: true, justify: "end" }])("accepts %o", (props) => {
    expect(accepts(rowSchema, props)).toBe(true);
  });

  it.each([{ align: "top" }, { wrap: "reverse" }, { direction: "rtl" }, { position: "absolute" }])(
    "refuses %o",
    (props) => {
      expect(accepts(rowSchema, props)).toBe(false);
    },
  );
});
