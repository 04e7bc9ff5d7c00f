type State = { readonly disabled?: boolean; readonly checked?: boolean; readonly selected?: boolean };

/** What a component says of itself to assistive technology, by React Native's older and newer names. */
export type AccessibilityProps = {
  readonly accessibilityLabel?: string | undefined;
  readonly "aria-label"?: string | undefined;
  readonly accessibilityHint?: string | undefined;
  readonly accessibilityRole?: string | undefined;
  readonly role?: string | undefined;
  readonly accessibilityState?: State | undefined;
  readonly "aria-checked"?: boolean | undefined;
  readonly "aria-selected"?: boolean | undefined;
};

/** Roles by React Native's names; those that are not here say nothing that the host would draw differently. */
const ROLES: ReadonlyMap<string, string> = new Map([
  ["button", "button"],
  ["imagebutton", "button"],
  ["link", "link"],
  ["header", "heading"],
  ["heading", "heading"],
  ["image", "image"],
  ["img", "image"],
  ["alert", "alert"],
  ["checkbox", "checkbox"],
  ["switch", "switch"],
  ["radio", "radio"],
  ["tab", "tab"],
]);

const TEXT_ROLES: ReadonlySet<string> = new Set(["heading", "link", "alert", "button"]);

/** The name of a component for screen readers. */
export function labelOf(props: AccessibilityProps): string | undefined {
  return props["aria-label"] ?? props.accessibilityLabel;
}

/** The props by which the host says what a box is. */
export function accessibility(props: AccessibilityProps): Record<string, unknown> {
  const { accessibilityState: state = {} } = props;
  return given({
    role: roleOf(props),
    accessibilityLabel: labelOf(props),
    accessibilityHint: props.accessibilityHint,
    checked: props["aria-checked"] ?? state.checked,
    selected: props["aria-selected"] ?? state.selected,
  });
}

/** The props by which the host says what a text is. */
export function textAccessibility(props: AccessibilityProps): Record<string, unknown> {
  const role = roleOf(props);
  return given({
    role: role !== undefined && TEXT_ROLES.has(role) ? role : undefined,
    accessibilityLabel: labelOf(props),
  });
}

/** Without what is undefined. */
export function given(props: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(props).filter(([, value]) => value !== undefined));
}

function roleOf({ role, accessibilityRole }: AccessibilityProps): string | undefined {
  return ROLES.get(role ?? accessibilityRole ?? "");
}
