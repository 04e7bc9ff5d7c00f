import { arrayJoin, createList, jsonStringify } from "../../lockdown/primordials.ts";
import type { ReadonlyList } from "../../lockdown/primordials.ts";
import { inspect } from "./inspect.ts";

/** One line of log from what was given to `console.log`: printf directives of the first text, then the rest by spaces. */
export function formatLog(data: ReadonlyList<unknown>): string {
  const parts = createList<string>();
  let next = 0;
  if (typeof data[0] === "string") {
    next = 1;
    parts[0] =
      data.length === 1
        ? data[0]
        : data[0].replace(/%[sdifjoOc%]/g, (directive) => {
            if (directive === "%%") return "%";
            return next < data.length ? formatDirective(directive, data[next++]) : directive;
          });
  }
  for (; next < data.length; next++) {
    const value = data[next];
    parts[parts.length] = typeof value === "string" ? value : inspect(value);
  }
  return arrayJoin(parts as string[], " ");
}

function formatDirective(directive: string, value: unknown): string {
  if (directive === "%c") return "";
  if (directive === "%s") return typeof value === "string" ? value : inspect(value);
  if (directive === "%o" || directive === "%O") return inspect(value);
  if (directive === "%j") return tryJson(value);
  if (typeof value === "bigint" && directive !== "%f") return `${value}n`;
  if (typeof value === "object" || typeof value === "symbol") return "NaN";
  if (directive === "%i") return String(Math.trunc(Number.parseFloat(String(value))));
  return String(directive === "%f" ? Number.parseFloat(String(value)) : Number(value));
}

function tryJson(value: unknown): string {
  try {
    return jsonStringify(value) ?? "undefined";
  } catch {
    return "[Not JSON]";
  }
}
