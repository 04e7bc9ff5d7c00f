/** Components that take text as children; anywhere else the guest refuses it with a hint. A test keeps it equal to the schemas. */
export const textComponents: ReadonlySet<string> = new Set([
  "Banner",
  "Button",
  "EmptyState",
  "ErrorState",
  "Heading",
  "Link",
  "ListHeader",
  "OfflineBanner",
  "StyledText",
  "Tag",
  "Text",
]);
