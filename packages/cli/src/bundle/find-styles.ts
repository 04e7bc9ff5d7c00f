import { SourceMap } from "node:module";
import { extname } from "node:path";
import type { AnyNode, CallExpression, ObjectExpression } from "acorn";
import { parse } from "acorn";
import type { Location, PartialMessage } from "esbuild";
import { transform } from "esbuild";

import type { ProblemDetail } from "./import-rules.ts";

/** What a creator draws in place of a style of React Native that the subset lacks. */
const INSTEAD: ReadonlyMap<string, string> = new Map([
  ...names("position", "FixedBottomCTA, FloatingButton, Toast, BottomSheet or Dialog"),
  ...names("top right bottom left start end inset", "`justifyContent`, `alignItems` or a margin"),
  ...names("zIndex", "Dialog or BottomSheet, which lie over the screen"),
  ...names(
    "transform transformOrigin perspective rotation scaleX scaleY",
    "Canvas, which draws what is turned or scaled",
  ),
  ...names("boxShadow filter mixBlendMode", "`elevation`, which draws the host's shadow"),
  ...names("backgroundImage experimental_backgroundImage", "Image"),
  ...names("tintColor", "Icon, which has a tone"),
  ...names("textShadowColor textShadowOffset textShadowRadius", "`tone` and `weight` of Text"),
]);

/** Values that every box has anyway. */
const HARMLESS: ReadonlySet<string> = new Set(["position: relative", "position: static"]);

/** Styles in a file of source that the React Native subset lacks, each at its place. */
export async function findStyles(file: string, source: string): Promise<PartialMessage[]> {
  const compiled = await compile(file, source);
  if (compiled === null) return [];
  const map = new SourceMap(JSON.parse(compiled.map));
  return stylesIn(compiled.code).flatMap((style) =>
    findIn(style).map(({ name, line, column }) => {
      const entry = map.findEntry(line - 1, column);
      const place = "originalLine" in entry ? placeOf(source, entry) : undefined;
      return message(name, place === undefined ? undefined : { file, ...place });
    }),
  );
}

/** Null for what cannot be read: esbuild then says itself what is wrong with it. */
async function compile(file: string, source: string): Promise<{ code: string; map: string } | null> {
  const loader = extname(file).slice(1) as "js" | "jsx" | "ts" | "tsx";
  try {
    return await transform(source, {
      loader: loader === "js" ? "jsx" : loader,
      jsx: "automatic",
      sourcemap: "external",
      logLevel: "silent",
    });
  } catch {
    return null;
  }
}

/** Object literals that are styles: of `StyleSheet.create`, and of props whose name ends with "style". */
function stylesIn(code: string): ObjectExpression[] {
  const found: ObjectExpression[] = [];
  const program = parse(code, { ecmaVersion: 2024, sourceType: "module", locations: true });
  for (const node of nodesOf(program)) {
    if (node.type === "Property" && /style$/i.test(nameOf(node.key) ?? ""))
      found.push(...literals(node.value));
    if (node.type === "CallExpression") found.push(...created(node));
  }
  return found;
}

/** The styles that `StyleSheet.create` is given. */
function created({ callee, arguments: [sheet] }: CallExpression): ObjectExpression[] {
  if (callee.type !== "MemberExpression" || sheet?.type !== "ObjectExpression") return [];
  if (nameOf(callee.object) !== "StyleSheet" || nameOf(callee.property) !== "create") return [];
  return sheet.properties.flatMap((each) => (each.type === "Property" ? literals(each.value) : []));
}

function literals(node: AnyNode | null): ObjectExpression[] {
  if (node?.type === "ObjectExpression") return [node];
  if (node?.type === "ArrayExpression") return node.elements.flatMap(literals);
  if (node?.type === "ConditionalExpression") return [node.consequent, node.alternate].flatMap(literals);
  return node?.type === "LogicalExpression" ? literals(node.right) : [];
}

type Found = { readonly name: string; readonly line: number; readonly column: number };

function findIn({ properties }: ObjectExpression): Found[] {
  return properties.flatMap((property) => {
    if (property.type !== "Property" || property.computed) return [];
    const name = nameOf(property.key);
    const { loc } = property.key;
    if (name === undefined || !INSTEAD.has(name) || loc === null || loc === undefined) return [];
    if (property.value.type === "Literal" && HARMLESS.has(`${name}: ${String(property.value.value)}`))
      return [];
    return [{ name, line: loc.start.line, column: loc.start.column }];
  });
}

function nameOf(node: AnyNode): string | undefined {
  if (node.type === "Identifier") return node.name;
  return node.type === "Literal" && typeof node.value === "string" ? node.value : undefined;
}

function placeOf(
  source: string,
  entry: { originalLine: number; originalColumn: number },
): Omit<Location, "file" | "namespace" | "length" | "suggestion"> {
  const { originalLine: line, originalColumn: column } = entry;
  return { line: line + 1, column, lineText: source.split("\n")[line] ?? "" };
}

function message(name: string, location: Partial<Location> | undefined): PartialMessage {
  return {
    text: `The style "${name}" is not in the subset of React Native that mini-apps have: what it does could cover what is not the mini-app's.`,
    detail: { code: "STYLE_NOT_ALLOWED", hint: `Use ${INSTEAD.get(name)}.` } satisfies ProblemDetail,
    ...(location !== undefined && { location }),
  };
}

function names(list: string, instead: string): [string, string][] {
  return list.split(" ").map((name) => [name, instead]);
}

/** A node and all below it. */
function* nodesOf(node: AnyNode): Generator<AnyNode> {
  yield node;
  for (const value of Object.values(node) as unknown[]) {
    for (const child of Array.isArray(value) ? value : [value]) if (isNode(child)) yield* nodesOf(child);
  }
}

function isNode(value: unknown): value is AnyNode {
  return typeof value === "object" && value !== null && "type" in value && "start" in value;
}
