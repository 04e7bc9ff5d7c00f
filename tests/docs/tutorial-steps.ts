/** What a reader of the tutorial does next: writes a file, or runs a command. */
export type Step =
  | { readonly kind: "write"; readonly path: string; readonly text: string }
  | { readonly kind: "run"; readonly command: string };

const BLOCK = /^```(\w+)\n([\s\S]*?)^```$/gm;

/**
 * The steps of a tutorial in their order: each line of a block of shell is run, and every other block is written to the path that the
 * paragraph before it names last. Throws where it names none.
 */
export function tutorialSteps(page: string): readonly Step[] {
  return [...page.matchAll(BLOCK)].flatMap(({ index, 1: language, 2: text = "" }): Step[] => {
    if (language === "sh") {
      const commands = text.split("\n").filter((line) => line !== "");
      return commands.map((command) => ({ kind: "run", command }));
    }
    const path = /`([^`]+)`:\s*$/.exec(page.slice(0, index))?.[1];
    if (path === undefined) throw new Error(`No path stands before this block:\n${text.slice(0, 200)}`);
    return [{ kind: "write", path, text }];
  });
}
