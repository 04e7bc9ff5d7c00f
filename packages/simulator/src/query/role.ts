import type { RemoteNode } from "@atoll/host";

/** What a node is to assistive technology, by the words of WAI-ARIA. */
export type Role =
  | "button"
  | "checkbox"
  | "combobox"
  | "dialog"
  | "form"
  | "grid"
  | "group"
  | "heading"
  | "image"
  | "list"
  | "listitem"
  | "main"
  | "navigation"
  | "progressbar"
  | "radiogroup"
  | "row"
  | "searchbox"
  | "slider"
  | "spinbutton"
  | "status"
  | "switch"
  | "tablist"
  | "textbox";

/** Roles by component of the kit. */
export const ROLES: { readonly [component: string]: Role } = {
  ActionSheet: "dialog",
  BottomSheet: "dialog",
  Button: "button",
  Canvas: "image",
  Carousel: "group",
  Checkbox: "checkbox",
  DataGrid: "grid",
  DataGridRow: "row",
  DatePicker: "combobox",
  Dialog: "dialog",
  FloatingButton: "button",
  Form: "form",
  FormField: "group",
  Heading: "heading",
  Icon: "image",
  IconButton: "button",
  Image: "image",
  ImageViewer: "dialog",
  List: "list",
  ListHeader: "heading",
  ListRow: "listitem",
  NavigationBar: "navigation",
  OTPField: "textbox",
  PasswordField: "textbox",
  Progress: "progressbar",
  RadioGroup: "radiogroup",
  Rating: "slider",
  Screen: "main",
  SearchField: "searchbox",
  SegmentedControl: "radiogroup",
  Select: "combobox",
  Slider: "slider",
  Spinner: "progressbar",
  Stepper: "spinbutton",
  Steps: "list",
  Switch: "switch",
  TabBar: "tablist",
  Tabs: "tablist",
  TextArea: "textbox",
  TextField: "textbox",
  TimePicker: "combobox",
  Toast: "status",
  VirtualItem: "listitem",
  VirtualList: "list",
};

/** Components of the kit that have no role of their own. */
export const WITHOUT_ROLE = [
  "Accordion",
  "Avatar",
  "Badge",
  "Banner",
  "Box",
  "Card",
  "Countdown",
  "Divider",
  "EmptyState",
  "ErrorState",
  "FixedBottomCTA",
  "Grid",
  "KeyValueRow",
  "OfflineBanner",
  "Pressable",
  "Row",
  "ScrollView",
  "Section",
  "Skeleton",
  "Spacer",
  "Stack",
  "SwipeRow",
  "Tag",
  "Text",
  "Tooltip",
] as const;

/** The roles a node has: its component's, that of a control when it can be pressed, and that of the title it shows. */
export function rolesOf(node: RemoteNode): readonly Role[] {
  const { component, on, props } = node;
  if (component === "Image" && props["alt"] === "") return [];
  const own = Object.hasOwn(ROLES, component) ? ROLES[component] : undefined;
  const roles: Role[] = own === undefined ? [] : [own];
  if (on.has("press") && own !== "button") roles.push("button");
  if (component === "Screen" && typeof props["title"] === "string") roles.push("heading");
  return roles;
}
