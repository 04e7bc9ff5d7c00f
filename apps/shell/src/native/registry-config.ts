import * as z from "zod";

const origin = z.url({ protocol: /^https?$/ }).refine((url) => new URL(url).origin === url, {
  error: "Give the origin alone, such as https://apps.example.com.",
});

const registryConfigSchema = z.strictObject({
  /** Where people's pages and `/v1` are. */
  shellOrigin: origin,
  /** Where signed metadata and what creators made come from. */
  contentOrigin: origin,
  /** The text of the registry's first root: what the shell trusts from the start. */
  pinnedRoot: z.string().min(1),
});

/** The one registry that a build of the shell belongs to. */
export type RegistryConfig = z.output<typeof registryConfigSchema>;

/** Checks what a build was told of its registry. Throws when it was told nothing, or what makes no sense. */
export function parseRegistryConfig(told: unknown): RegistryConfig {
  const parsed = registryConfigSchema.safeParse(told);
  if (parsed.success) return parsed.data;
  throw new Error(
    `The shell's app was built for no registry that it can use. ${z.prettifyError(parsed.error)} ` +
      "Set ATOLL_SHELL_ORIGIN, ATOLL_CONTENT_ORIGIN and ATOLL_ROOT_FILE, and build again.",
  );
}
