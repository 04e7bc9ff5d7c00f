import { AtollError } from "@atoll/protocol";
import { fireEvent, screen } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { acting, createStage } from "../testing/create-stage.tsx";
import type { ReportDraft } from "./report-draft.ts";
import { ReportSheet } from "./report-sheet.tsx";

const button = (name: string) => screen.getByRole<HTMLButtonElement>("button", { name });
const type = (label: string, value: string) =>
  fireEvent.change(screen.getByLabelText(label), { target: { value } });

describe("the report sheet", () => {
  it("stands under the host's band and names the mini-app as the registry does", async () => {
    await sheetWith({});
    const sheet = screen.getByRole("dialog", { name: "Report Journal" });
    expect(sheet.textContent).toContain("Lagoon passes this on to its moderators");
  });

  it("is sent once a reason is chosen, and says its number", async () => {
    const { sent } = await sheetWith({});
    expect(button("Send report").disabled).toBe(true);
    fireEvent.click(screen.getByRole("radio", { name: "It wants to cheat me" }));
    type("What happened", "It asked twice.");
    type("E-mail address, if you want an answer", "mia@example.com");
    await acting(() => fireEvent.click(button("Send report")));
    expect(sent).toEqual([{ reason: "scam", text: "It asked twice.", contact: "mia@example.com" }]);
    expect(screen.getByRole("status").textContent).toContain("R-7K3Q-9XZ2");
  });

  it("is not sent with an address that is none, and says what to do", async () => {
    await sheetWith({});
    fireEvent.click(screen.getByRole("radio", { name: "Something else" }));
    type("E-mail address, if you want an answer", "mia");
    expect(button("Send report").disabled).toBe(true);
    expect(screen.getByText(/This is no e-mail address/)).toBeDefined();
  });

  it("keeps what was typed when it could not be sent, says why, and can be sent again", async () => {
    const failures = [new AtollError("TOO_MANY_REQUESTS", "Too many attempts. Wait 10 minutes.")];
    const { sent } = await sheetWith({ failures });
    fireEvent.click(screen.getByRole("radio", { name: "It does not work" }));
    type("What happened", "Nothing.");
    await acting(() => fireEvent.click(button("Send report")));
    expect(screen.getByRole("alert").textContent).toContain("TOO_MANY_REQUESTS");
    await acting(() => fireEvent.click(button("Send report")));
    expect(sent).toHaveLength(2);
    expect(sent[1]).toEqual(sent[0]);
  });

  it("offers to block the mini-app once it is sent", async () => {
    let blocked = 0;
    await sheetWith({ onBlock: () => (blocked += 1) });
    fireEvent.click(screen.getByRole("radio", { name: "Something else" }));
    await acting(() => fireEvent.click(button("Send report")));
    fireEvent.click(button("Block it on this device"));
    expect(blocked).toBe(1);
  });
});

async function sheetWith(setup: { readonly failures?: Error[]; readonly onBlock?: () => void }) {
  const { failures = [], onBlock } = setup;
  const sent: ReportDraft[] = [];
  await createStage().show(
    <ReportSheet
      app={{ name: "Journal" }}
      reasons={["broken", "scam", "other"]}
      send={async (draft) => {
        sent.push(draft);
        const failure = failures.pop();
        if (failure !== undefined) throw failure;
        return { reference: "R-7K3Q-9XZ2" };
      }}
      {...(onBlock !== undefined && { onBlock })}
      onClose={() => undefined}
    />,
  );
  return { sent };
}
