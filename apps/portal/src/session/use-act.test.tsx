import type { PortalApi } from "@atoll/distribution/registry";
import { AtollError } from "@atoll/protocol";
import { MantineProvider } from "@mantine/core";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { cleanup, fireEvent, render, screen } from "@testing-library/react";
import type { ReactElement } from "react";
import { afterEach, describe, expect, it } from "vitest";
import { PortalContext } from "../api/portal-context.ts";
import { Form } from "../parts/form.tsx";
import { SecondFactorProvider } from "./second-factor-prompt.tsx";
import { useAct } from "./use-act.ts";

const refusal = (enrolled: boolean) =>
  new AtollError("SECOND_FACTOR_REQUIRED", "This needs a code.", { data: { enrolled } });

afterEach(cleanup);

describe("what needs a fresh second factor", () => {
  it("asks for a code and goes on with what was asked", async () => {
    const { done, codes } = show({ refusals: [refusal(true)] });
    fireEvent.click(screen.getByRole("button", { name: "Approve" }));
    fireEvent.change(await screen.findByLabelText("Code"), { target: { value: "123456" } });
    fireEvent.click(screen.getByRole("button", { name: "Continue" }));
    await screen.findByText("done 2");
    expect([done, codes]).toEqual([["try 1", "try 2"], ["123456"]]);
  });

  it("asks again beside a code that is not right", async () => {
    const { done } = show({ refusals: [refusal(true)], wrongCodes: ["000000"] });
    fireEvent.click(screen.getByRole("button", { name: "Approve" }));
    fireEvent.change(await screen.findByLabelText("Code"), { target: { value: "000000" } });
    fireEvent.click(screen.getByRole("button", { name: "Continue" }));
    await screen.findByText("This code is not right.");
    expect(done).toEqual(["try 1"]);
  });

  it("is refused with its code once someone gives up", async () => {
    const { done } = show({ refusals: [refusal(true)] });
    fireEvent.click(screen.getByRole("button", { name: "Approve" }));
    await screen.findByLabelText("Code");
    fireEvent.click(screen.getByRole("button", { name: "Close" }));
    await screen.findByText("SECOND_FACTOR_REQUIRED");
    expect(done).toEqual(["try 1"]);
  });

  it("leads who has none to enrol one", async () => {
    show({ refusals: [refusal(false)] });
    fireEvent.click(screen.getByRole("button", { name: "Approve" }));
    const link = await screen.findByRole("link", { name: "Enrol an app" });
    expect(link.getAttribute("href")).toBe("/second-factor");
  });
});

it("says any other refusal beside the button, and asks for nothing", async () => {
  show({ refusals: [new AtollError("STATE_CONFLICT", "It was decided already.")] });
  fireEvent.click(screen.getByRole("button", { name: "Approve" }));
  await screen.findByText("It was decided already.");
  expect(screen.queryByLabelText("Code")).toBe(null);
});

type Shown = { readonly refusals: readonly Error[]; readonly wrongCodes?: readonly string[] };

/** A page with one button, whose registry refuses so often, and then lets it be done. */
function show({ refusals, wrongCodes = [] }: Shown) {
  const done: string[] = [];
  const codes: string[] = [];
  const left = [...refusals];
  const api = {
    verifySecondFactor: async (code: string) => {
      if (wrongCodes.includes(code)) throw new AtollError("NOT_SIGNED_IN", "This code is not right.");
      codes.push(code);
    },
  } as Partial<PortalApi> as PortalApi;
  const run = async () => {
    done.push(`try ${done.length + 1}`);
    const refused = left.shift();
    if (refused !== undefined) throw refused;
    return `done ${done.length}`;
  };
  const upload = () => Promise.reject(new Error("Nothing is uploaded here."));
  render(
    <MantineProvider env="test">
      <QueryClientProvider client={new QueryClient()}>
        <PortalContext value={{ api, upload }}>
          <SecondFactorProvider>
            <Approve run={run} />
          </SecondFactorProvider>
        </PortalContext>
      </QueryClientProvider>
    </MantineProvider>,
  );
  return { done, codes };
}

function Approve({ run }: { run(): Promise<string> }): ReactElement {
  const act = useAct({ run });
  return (
    <>
      <Form button="Approve" send={() => act.mutateAsync(undefined)}>
        <p>{act.data}</p>
      </Form>
    </>
  );
}
