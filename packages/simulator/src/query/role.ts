import type { RemoteNode } from "@atoll/host";

/** What a node is to assistive technology, by the words of WAI-ARIA. */
export type Role =
  | "alert"
  | "button"
  | "checkbox"
  | "combobox"
  | "dialog"
  | "form"
  | "grid"
  | "group"
  | "heading"
  | "image"
  | "link"
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
  | "textbox"
  | "timer";

/** Roles by component of the kit. */
export const ROLES: { readonly [component: string]: Role } = {
  ActionSheet: "dialog",
  Avatar: "image",
  BottomSheet: "dialog",
  Button: "button",
  Canvas: "image",
  Carousel: "group",
  Chart: "image",
  Checkbox: "checkbox",
  Countdown: "timer",
  DataGrid: "grid",
  DataGridRow: "row",
  DatePicker: "combobox",
  Dialog: "dialog",
  ErrorState: "alert",
  FilePicker: "group",
  FloatingButton: "button",
  Form: "form",
  FormField: "group",
  Heading: "heading",
  Icon: "image",
  IconButton: "button",
  Image: "image",
  ImageViewer: "dialog",
  IndexBar: "slider",
  Link: "link",
  List: "list",
  ListHeader: "heading",
  ListRow: "listitem",
  NavigationBar: "navigation",
  NumberPad: "group",
  OTPField: "textbox",
  OfflineBanner: "status",
  PasswordField: "textbox",
  PhoneField: "textbox",
  Progress: "progressbar",
  QRCode: "image",
  RadioGroup: "radiogroup",
  Rating: "slider",
  Screen: "main",
  SearchField: "searchbox",
  Section: "group",
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

/** Components of the kit that have no role by their name. */
export const WITHOUT_ROLE = [
  "Accordion",
  "Badge",
  // By its tone.
  "Banner",
  "Box",
  "Card",
  "Divider",
  "EmptyState",
  "FixedBottomCTA",
  "Grid",
  "KeyValueRow",
  "Pressable",
  "Row",
  "SafeArea",
  "ScrollView",
  "Skeleton",
  "Spacer",
  "Stack",
  // By its role.
  "StyledBox",
  "StyledText",
  "SwipeRow",
  "Tag",
  "Text",
  "Tooltip",
] as const;

/** Components that show their title as a heading. */
const TITLED: ReadonlySet<string> = new Set(["Accordion", "EmptyState", "ErrorState", "Screen", "Section"]);

/** The roles a node has: its component's, that of a control when it can be pressed, and that of the title it shows. */
export function rolesOf(node: RemoteNode): readonly Role[] {
  const { component, on, props } = node;
  if (component === "Image" && props["alt"] === "") return [];
  if (component === "Avatar" && props["decorative"] === true) return [];
  const own = component === "Banner" ? bannerRole(node) : roleOf(component);
  const roles: Role[] = own === undefined ? [] : [own];
  if (on.has("press") && own !== "button") roles.push("button");
  if (TITLED.has(component) && typeof props["title"] === "string") roles.push("heading");
  return roles;
}

function roleOf(component: string): Role | undefined {
  return Object.hasOwn(ROLES, component) ? ROLES[component] : undefined;
}

/** What is urgent is announced at once. */
function bannerRole({ props: { tone } }: RemoteNode): Role {
  return tone === "caution" || tone === "critical" ? "alert" : "status";
}
