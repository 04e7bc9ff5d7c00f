/**
 * The page to go to after a sign-in, as the address asks for it. Security: a path of this portal and nothing else, so that no link
 * leads from a sign-in to another site.
 */
export function nextPage(asked: unknown): string {
  return typeof asked === "string" && /^\/[a-z0-9?=&_./-]*$/i.test(asked) && !asked.startsWith("//")
    ? asked
    : "/";
}
