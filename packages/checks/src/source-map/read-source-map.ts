import { SourceMapConsumer } from "source-map-js";

/** Where something is in the creator's own source; lines and columns from 1. */
export type SourcePlace = { readonly file: string; readonly line: number; readonly column: number };

/** The source map of a package, as claimed by its creator. */
export type SourceMap = {
  /** Texts of the sources by their path, as far as they are there. */
  readonly sources: ReadonlyMap<string, string>;
  /** Paths that point out of the project, or at a server, as the map has them. */
  readonly strangePaths: readonly string[];
  /** Paths of sources without a text. */
  readonly withoutText: readonly string[];
  /** The place that a place of the bundle (line from 1, column from 0) comes from; undefined where the map has none. */
  placeOf(line: number, column: number): SourcePlace | undefined;
};

const CAPS = { bytes: 24 * 1024 * 1024, sources: 10_000, mappings: 16 * 1024 * 1024, pathLength: 512 };

/**
 * Reads a source map: version 3, plain. Gives what is wrong with it as text otherwise.
 * Security: nothing it names is ever opened or fetched; a path is only a name here, and its texts are only shown.
 */
export function readSourceMap(text: string): SourceMap | string {
  if (text.length > CAPS.bytes) return `has more than ${CAPS.bytes} characters`;
  const map = parse(text);
  if (map === undefined) return "is not a source map of version 3 with sources, sourcesContent and mappings";
  if (map.sources.length > CAPS.sources) return `names more than ${CAPS.sources} sources`;
  if (map.mappings.length > CAPS.mappings) return "has too many mappings";
  const names = map.sources.map((path) => (path ?? "").slice(0, CAPS.pathLength));
  const consumer = consume(map);
  if (consumer === undefined) return "has mappings that cannot be read";
  const texts = new Map<string, string>();
  map.sourcesContent.forEach((content, index) => {
    const name = names[index];
    if (typeof content === "string" && name !== undefined && !texts.has(name)) texts.set(name, content);
  });
  return {
    sources: texts,
    strangePaths: names.filter(isStrange),
    withoutText: names.filter((name) => !texts.has(name)),
    placeOf(line, column) {
      const found = safely(() => consumer.originalPositionFor({ line, column }));
      const index = typeof found?.source === "string" ? Number(found.source) : Number.NaN;
      const file = names[index];
      if (found === undefined || file === undefined || !isCount(found.line) || !isCount(found.column))
        return undefined;
      if (found.line < 1) return undefined;
      return { file, line: found.line, column: found.column + 1 };
    },
  };
}

type MapText = {
  readonly sources: readonly (string | null)[];
  readonly sourcesContent: readonly (string | null)[];
  readonly names: readonly string[];
  readonly mappings: string;
};

function parse(text: string): MapText | undefined {
  const value = safely(() => JSON.parse(text) as unknown);
  if (typeof value !== "object" || value === null) return undefined;
  const { version, sources, sourcesContent, names, mappings } = value as Record<string, unknown>;
  if (version !== 3 || typeof mappings !== "string" || "sections" in value) return undefined;
  if (
    !isTexts(sources) ||
    !isTexts(sourcesContent) ||
    !isTexts(names) ||
    sources.length !== sourcesContent.length
  )
    return undefined;
  return { sources, sourcesContent, names: names.map(String), mappings };
}

function isTexts(value: unknown): value is (string | null)[] {
  return Array.isArray(value) && value.every((one) => typeof one === "string" || one === null);
}

/** Sources go by number, so that no path is resolved, joined or made relative by the library. */
function consume({ sources, names, mappings }: MapText): SourceMapConsumer | undefined {
  return safely(() => {
    const consumer = new SourceMapConsumer({
      version: "3",
      file: "main.jsbundle",
      sources: sources.map((_, index) => String(index)),
      names: [...names],
      mappings,
    });
    // Mappings are read at the first question, so it is asked here.
    consumer.originalPositionFor({ line: 1, column: 0 });
    return consumer;
  });
}

/** Names of sources that `atoll bundle` writes itself. */
const OWN = new Set(["atoll:react-native"]);

function isStrange(path: string): boolean {
  if (OWN.has(path)) return false;
  return /^[a-z][a-z0-9+.-]*:|^[\\/]|(?:^|[\\/])\.\.(?:[\\/]|$)|[\p{Cc}\p{Cf}\\]/iu.test(path) || path === "";
}

function isCount(value: unknown): value is number {
  return typeof value === "number" && Number.isSafeInteger(value) && value >= 0;
}

function safely<T>(run: () => T): T | undefined {
  try {
    return run();
  } catch {
    return undefined;
  }
}
