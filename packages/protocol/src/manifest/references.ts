import type { z } from "zod";
import { permissionId } from "./permission-id.ts";

type Named = { readonly name: string };
type Referring = {
  readonly pages: readonly (Named & { readonly path: string })[];
  readonly tabs: readonly string[];
  readonly permissions: readonly (Named & { readonly access?: string | undefined })[];
  readonly scopes: readonly Named[];
  readonly requiredCapabilities: readonly string[];
  readonly optionalCapabilities: readonly string[];
  readonly localized: {
    readonly [locale: string]: { readonly reasons?: { readonly [id: string]: string } | undefined };
  };
};
type Report = z.RefinementCtx;

/** Checks what one field says of another: tabs name pages, reasons name permissions, no path twice. */
export function checkReferences(manifest: Referring, report: Report): void {
  checkPages(manifest, report);
  checkCapabilities(manifest, report);
  checkReasons(manifest, report);
}

function checkPages({ pages, tabs }: Referring, report: Report): void {
  const shapes = pages.map((page) => page.path.replace(/:[^/]+/g, ":"));
  if (!shapes.includes("/"))
    add(report, ["pages"], pages, 'Give one page the path "/": it is what opens first.');
  pages.forEach(({ path }, index) => {
    const first = shapes.indexOf(shapes[index] ?? path);
    if (first < index)
      add(report, ["pages", index, "path"], path, `Change it: pages[${first}] has this path already.`);
  });
  tabs.forEach((tab, index) => {
    if (!pages.some((page) => page.name === tab)) {
      add(report, ["tabs", index], tab, `Add a page named "${tab}" to "pages", or remove the tab.`);
    }
  });
}

function checkCapabilities(manifest: Referring, report: Report): void {
  manifest.optionalCapabilities.forEach((name, index) => {
    if (manifest.requiredCapabilities.includes(name)) {
      add(report, ["optionalCapabilities", index], name, `Remove "${name}": it is required already.`);
    }
  });
}

function checkReasons(manifest: Referring, report: Report): void {
  const ids = new Set([
    "network",
    ...manifest.permissions.map(permissionId),
    ...manifest.scopes.map((s) => s.name),
  ]);
  for (const [locale, texts] of Object.entries(manifest.localized)) {
    for (const [id, reason] of Object.entries(texts.reasons ?? {})) {
      if (ids.has(id)) continue;
      add(
        report,
        ["localized", locale, "reasons", id],
        reason,
        `Declare "${id}" first, or remove this reason.`,
      );
    }
  }
}

function add(report: Report, path: (string | number)[], input: unknown, message: string): void {
  report.addIssue({ code: "custom", path, input, message });
}
