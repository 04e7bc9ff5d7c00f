import * as z from "zod";

/** Array schema of at most `max` items whose keys are all different. */
export function uniqueArray<S extends z.ZodType>(
  item: S,
  max: number,
  key: (item: z.output<S>) => string = String,
) {
  return z
    .array(item)
    .max(max)
    .check((context) => {
      const seen = new Set<string>();
      context.value.forEach((value, index) => {
        const name = key(value);
        if (seen.has(name)) context.issues.push(duplicateIssue(value, index, name));
        seen.add(name);
      });
    });
}

function duplicateIssue(input: unknown, index: number, name: string) {
  return { code: "custom" as const, path: [index], input, message: `Remove the second "${name}".` };
}
