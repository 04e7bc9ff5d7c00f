import { areas } from "@atoll/capabilities";
import type { Op } from "@atoll/protocol";
import { components } from "@atoll/ui";
import { act, cleanup, render } from "@testing-library/react";
import type { ReactNode } from "react";
import { afterEach } from "vitest";
import { createTestHost } from "../../../host/src/testing/test-host.ts";
import type { TestHost, TestHostOptions } from "../../../host/src/testing/test-host.ts";
import { AtollProvider } from "../chrome/atoll-provider.tsx";
import { HostSheets } from "../prompts/host-sheets.tsx";
import { createPromptController } from "../prompts/prompt-controller.ts";
import type { PromptController } from "../prompts/prompt-controller.ts";

// React then tells of updates outside `act`.
Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
afterEach(cleanup);

/** A real host with the real kit, its guests spoken for by the test, and React around it. */
export type Stage = TestHost & {
  readonly asking: PromptController;
  /** Draws a host app with `<HostSheets/>`. */
  show(ui: ReactNode): Promise<{ rerender(ui: ReactNode): void }>;
};

/** Sets up a host app for one test. */
export function createStage(options: TestHostOptions = {}): Stage {
  const asking = createPromptController();
  const host = { components, areas, prompt: asking.permission, ...options.host };
  const test = createTestHost({ ...options, host });
  const around = (ui: ReactNode) => (
    <AtollProvider host={test.host} prompts={asking} brand={{ name: "Lagoon" }} scheme="light" locale="en">
      {ui}
      <HostSheets />
    </AtollProvider>
  );
  return {
    ...test,
    asking,
    show: async (ui) => {
      // The platform's settings are asked for without waiting; by the end of `act` they are known.
      const shown = await act(async () => render(around(ui)));
      return { rerender: (next) => shown.rerender(around(next)) };
    },
  };
}

/** Ops of a screen with a heading of one text node: nodes 1, 2 and 3. */
export function drawHeading(text: string): readonly Op[] {
  return [
    [0, 1, "Screen", {}],
    [0, 2, "Heading", {}],
    [1, 3, text],
    [2, 2, 3, 0],
    [2, 1, 2, 0],
    [2, 0, 1, 0],
  ];
}

/** Runs what a guest does, and React's answer to it. */
export async function acting(run: () => unknown): Promise<void> {
  await act(async () => {
    await run();
  });
}
