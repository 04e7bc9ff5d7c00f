import { readdirSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const LOOKS = ["light-phone", "dark-phone", "light-desktop", "dark-desktop"] as const;

/** Writes the contact sheet of a folder of pictures, beside them. Gives how many there are and their bytes. */
export function writeIndex(folder: string): { readonly count: number; readonly bytes: number } {
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((file) =>
    file.endsWith(".png"),
  );
  const bytes = files.reduce((sum, file) => sum + statSync(join(folder, file)).size, 0);
  const screens = new Set(files.sort().map(screenOf));
  const sections = Array.from(screens, (screen) =>
    section(
      screen,
      files.filter((file) => screenOf(file) === screen),
    ),
  );
  const head = [
    "# Screenshots",
    "",
    "Every screen of the shell and the portal in each of its states, taken by `node scripts/screenshots/main.ts` over a registry with a",
    "history. Light and dark, on a phone (390 × 844) and a desktop (1280 × 800); some in Arabic.",
    "",
    `${files.length} pictures, ${(bytes / 1e6).toFixed(1)} MB.`,
  ];
  writeFileSync(join(folder, "README.md"), `${[head.join("\n"), ...sections].join("\n\n")}\n`);
  return { count: files.length, bytes };
}

function section(screen: string, pictures: readonly string[]): string {
  const states = new Set(pictures.map(stateOf));
  const rows = Array.from(states, (state) => row(screen, state, pictures));
  const head = `| State | ${LOOKS.map((look) => look.replace("-", ", ")).join(" | ")} |`;
  return [`## ${screen}`, "", head, `| --- |${LOOKS.map(() => " --- |").join("")}`, ...rows].join("\n");
}

function screenOf(file: string): string {
  return file.split("/").slice(0, 2).join("/");
}

function stateOf(file: string): string {
  return (file.split("/").at(-1) ?? file).replace(/-(light|dark)-(phone|desktop)\.png$/, "");
}

function row(screen: string, state: string, pictures: readonly string[]): string {
  const cells = LOOKS.map((look) => {
    const file = `${screen}/${state}-${look}.png`;
    const width = look.endsWith("phone") ? 120 : 320;
    return pictures.includes(file)
      ? `<a href="${file}"><img src="${file}" width="${width}" alt="${screen}, ${state}, ${look}"></a>`
      : "";
  });
  return `| ${state} | ${cells.join(" | ")} |`;
}
