import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** A small mini-app that uses one method, as a creator writes it. */
export type Example = {
  /** Wire name of the method or topic: `storage.get`. */
  readonly name: string;
  /** From the root of the repository. */
  readonly path: string;
  readonly source: string;
  /** Label of the button that its test presses. */
  readonly button: string;
  /** What it shows then. */
  readonly shows: string;
};

const FOLDER = "docs/reference/examples";
const SAYS = /\/\*\* Press "(.+?)": it shows "(.+?)"\.[\s\S]*?\*\//;

/** Every example of the reference, by the name of what it uses. Throws where one does not say what it shows. */
export function listExamples(root: string): ReadonlyMap<string, Example> {
  const paths = globSync(`${FOLDER}/*/*.tsx`, { cwd: root }).toSorted();
  return new Map(paths.map((path) => readExample(root, path)).map((example) => [example.name, example]));
}

function readExample(root: string, path: string): Example {
  const name = path.slice(FOLDER.length + 1, -".tsx".length).replace("/", ".");
  const source = readFileSync(join(root, path), "utf8");
  const [, button, shows] = SAYS.exec(source) ?? [];
  if (button === undefined || shows === undefined)
    throw new Error(`${path} does not say: /** Press "<button>": it shows "<text>". */`);
  return { name, path, source, button, shows };
}
