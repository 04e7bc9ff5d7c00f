import type { Version } from "@atoll/distribution/registry";
import { AtollError } from "@atoll/protocol";
import { cleanup, fireEvent, screen, waitFor } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";
import type { UploadOptions } from "../api/upload-package.ts";
import { showPart } from "../testing/show-part.tsx";
import { UploadZone } from "./upload-zone.tsx";

const PACKAGE = new File(["PK"], "dist.zip", { type: "application/zip" });
const VERSION: Version = {
  id: "version_1",
  app: "com.example.app",
  version: { name: "1.0.0", code: 1 },
  state: "uploaded",
  createdAt: "2026-01-01T00:00:00.000Z",
  steps: [],
  findings: [],
  decision: null,
};

afterEach(cleanup);

describe("the place to drop a package", () => {
  it("shows how far it is, then the page of the version", async () => {
    const { sent, path } = await show();
    drop(PACKAGE);
    const bar = await screen.findByRole("progressbar", { name: "Sending dist.zip" });
    sent[0]?.onProgress(0.4);
    await waitFor(() => expect(bar.getAttribute("aria-valuenow")).toBe("40"));
    sent[0]?.finish(VERSION);
    await waitFor(() => expect(path()).toBe("/apps/com.example.app/versions/version_1"));
  });

  it("stops sending when someone cancels, and takes another package", async () => {
    const { sent } = await show();
    drop(PACKAGE);
    fireEvent.click(await screen.findByRole("button", { name: "Cancel" }));
    expect(sent[0]?.signal.aborted).toBe(true);
    await screen.findByRole("button", { name: "Choose a file" });
    expect(screen.queryByRole("alert")).toBe(null);
  });

  it("says why a package was refused, with its code", async () => {
    const { sent } = await show();
    drop(PACKAGE);
    await screen.findByRole("progressbar");
    sent[0]?.fail(new AtollError("PACKAGE_TOO_LARGE", "Shrink its assets."));
    await screen.findByText("Shrink its assets.");
    await screen.findByText("PACKAGE_TOO_LARGE");
  });

  it("sends nothing that is no package", async () => {
    const { sent } = await show();
    drop(new File(["#!"], "run.sh"));
    await screen.findByText("Choose a package: a file that ends in .zip.");
    expect(sent).toEqual([]);
  });
});

type Sent = UploadOptions & { finish(version: Version): void; fail(error: Error): void };

async function show() {
  const sent: Sent[] = [];
  const upload = (options: UploadOptions) =>
    new Promise<Version>((finish, fail) => {
      sent.push({ ...options, finish, fail });
      options.signal.addEventListener("abort", () => fail(options.signal.reason as Error));
    });
  const { path } = await showPart(() => <UploadZone app="com.example.app" />, { upload });
  await screen.findByText(/Drop dist.zip here/);
  return { sent, path };
}

function drop(file: File): void {
  fireEvent.drop(screen.getByText(/Drop dist.zip here/), { dataTransfer: { files: [file] } });
}
