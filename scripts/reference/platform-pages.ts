import { areas, listMethods } from "../../packages/capabilities/src/catalogue.ts";
import { areaPage } from "./area-page.ts";
import { listExamples } from "./examples.ts";
import { page, table } from "./markdown.ts";
import type { Pages } from "./pages.ts";
import type { Support } from "./platform-support.ts";

const FOLDER = "docs/reference/platform";

/** A page for every area of the catalogue, and their index. */
export function platformPages(root: string, support: Support): Pages {
  const examples = listExamples(root);
  return new Map([
    [`${FOLDER}/README.md`, indexPage()],
    ...areas.map((area) => [`${FOLDER}/${area.name}.md`, areaPage(area, { support, examples })] as const),
  ]);
}

function indexPage(): string {
  return page(
    "# The platform",
    "Everything that a mini-app can ask of its host, as `platform` of `@atoll/sdk`. What a platform lacks rejects with `NOT_SUPPORTED`; `platform.<area>.<method>.isSupported()` and `platform.app.can(name)` say so beforehand.",
    table(
      ["area", "what it is", "methods"],
      areas.map((area) => [
        `[${area.name}](${area.name}.md)`,
        area.docs,
        listMethods([area])
          .map(({ verb }) => `\`${verb}\``)
          .join(", "),
      ]),
    ),
    "[Permissions and scopes](../permissions.md) · [error codes](../errors.md) · [what mini-apps can reach](../api-exposure.md)",
  );
}
