import { areas } from "../../packages/capabilities/src/catalogue.ts";
import { apiExposureReport } from "../../packages/capabilities/src/reference.ts";
import type { ApiExposure } from "../../packages/capabilities/src/reference.ts";
import { page, table } from "./markdown.ts";
import type { Pages } from "./pages.ts";
import { supportText } from "./platform-support.ts";
import type { Support } from "./platform-support.ts";

/** The report of everything that mini-apps can reach of a host: a page for people and the same for programs. */
export function exposurePages(support: Support): Pages {
  const rows = apiExposureReport(areas).map((row) => ({ ...row, platforms: support(row.method) }));
  return new Map([
    ["docs/reference/api-exposure.md", exposurePage(rows)],
    ["docs/reference/api-exposure.json", `${JSON.stringify(rows, null, 2)}\n`],
  ]);
}

type Row = ApiExposure & { readonly platforms: ReturnType<Support> };

function exposurePage(rows: readonly Row[]): string {
  const count = (is: (row: Row) => boolean) => rows.filter(is).length;
  return page(
    "# What mini-apps can reach",
    "For app-store reviewers, such as those who apply Apple's guideline 4.7.2 to what an app exposes to the mini-apps in it, and for owners of host apps. A mini-app's code runs in a JavaScript engine of its own that has none of the device's APIs. It reaches the device through this list and through nothing else: each call crosses one bridge, where its parameters, permission, quota and origin are checked by the host. A host app that leaves an area out does not offer it.",
    `${rows.length} methods and topics; ${count(({ permission }) => permission !== null)} need a permission that the person gives in the host's own sheet, ${count(({ gesture }) => gesture)} work only in answer to a tap, and by ${count(({ reachesCreator }) => reachesCreator)} data can reach the mini-app's developer. The same list for programs: [api-exposure.json](api-exposure.json).`,
    table(
      [
        "method or topic",
        "what it does",
        "risk",
        "permission",
        "asked before",
        "tap",
        "hidden",
        "to developer",
        "platforms",
      ],
      rows.map((row) => [
        `\`${row.method}\``,
        row.what,
        row.risk,
        row.permission === null ? "none" : `\`${row.permission}\``,
        row.prompt ?? "",
        yes(row.gesture, "needed"),
        yes(row.background, "answered"),
        yes(row.reachesCreator, "yes"),
        supportText(row.platforms),
      ]),
    ),
    "*Hidden* tells whether it is answered while the mini-app is not in front. [Permissions](permissions.md) has the words of every prompt.",
  );
}

function yes(is: boolean, word: string): string {
  return is ? word : "";
}
