import { ButtonEntry } from "./entries/action/button.tsx";
import { FixedBottomCTAEntry } from "./entries/action/fixed-bottom-cta.tsx";
import { FloatingButtonEntry } from "./entries/action/floating-button.tsx";
import { IconButtonEntry } from "./entries/action/icon-button.tsx";
import { LinkEntry } from "./entries/action/link.tsx";
import { PressableEntry } from "./entries/action/pressable.tsx";
import { SegmentedControlEntry } from "./entries/action/segmented-control.tsx";
import { SwipeRowEntry } from "./entries/action/swipe-row.tsx";
import { CanvasEntry } from "./entries/canvas/canvas.tsx";
import { AccordionEntry } from "./entries/content/accordion.tsx";
import { AvatarEntry } from "./entries/content/avatar.tsx";
import { BadgeEntry } from "./entries/content/badge.tsx";
import { BannerEntry } from "./entries/content/banner.tsx";
import { CardEntry } from "./entries/content/card.tsx";
import { CarouselEntry } from "./entries/content/carousel.tsx";
import { HeadingEntry } from "./entries/content/heading.tsx";
import { IconEntry } from "./entries/content/icon.tsx";
import { ImageEntry } from "./entries/content/image.tsx";
import { KeyValueRowEntry } from "./entries/content/key-value-row.tsx";
import { TagEntry } from "./entries/content/tag.tsx";
import { TextEntry } from "./entries/content/text.tsx";
import { DataGridEntry } from "./entries/data/data-grid.tsx";
import { CountdownEntry } from "./entries/feedback/countdown.tsx";
import { EmptyStateEntry } from "./entries/feedback/empty-state.tsx";
import { ErrorStateEntry } from "./entries/feedback/error-state.tsx";
import { OfflineBannerEntry } from "./entries/feedback/offline-banner.tsx";
import { ProgressEntry } from "./entries/feedback/progress.tsx";
import { SkeletonEntry } from "./entries/feedback/skeleton.tsx";
import { SpinnerEntry } from "./entries/feedback/spinner.tsx";
import { ToastEntry } from "./entries/feedback/toast.tsx";
import { CheckboxEntry } from "./entries/input/checkbox.tsx";
import { DatePickerEntry } from "./entries/input/date-picker.tsx";
import { FormEntry } from "./entries/input/form.tsx";
import { FormFieldEntry } from "./entries/input/form-field.tsx";
import { OTPFieldEntry } from "./entries/input/otp-field.tsx";
import { PasswordFieldEntry } from "./entries/input/password-field.tsx";
import { RadioGroupEntry } from "./entries/input/radio-group.tsx";
import { RatingEntry } from "./entries/input/rating.tsx";
import { SearchFieldEntry } from "./entries/input/search-field.tsx";
import { SelectEntry } from "./entries/input/select.tsx";
import { SliderEntry } from "./entries/input/slider.tsx";
import { StepperEntry } from "./entries/input/stepper.tsx";
import { SwitchEntry } from "./entries/input/switch.tsx";
import { TextAreaEntry } from "./entries/input/text-area.tsx";
import { TextFieldEntry } from "./entries/input/text-field.tsx";
import { TimePickerEntry } from "./entries/input/time-picker.tsx";
import { BoxEntry } from "./entries/layout/box.tsx";
import { DividerEntry } from "./entries/layout/divider.tsx";
import { GridEntry } from "./entries/layout/grid.tsx";
import { RowEntry } from "./entries/layout/row.tsx";
import { ScreenEntry } from "./entries/layout/screen.tsx";
import { ScrollViewEntry } from "./entries/layout/scroll-view.tsx";
import { SectionEntry } from "./entries/layout/section.tsx";
import { SpacerEntry } from "./entries/layout/spacer.tsx";
import { StackEntry } from "./entries/layout/stack.tsx";
import { VirtualListEntry } from "./entries/layout/virtual-list.tsx";
import { ListEntry } from "./entries/list/list.tsx";
import { ListHeaderEntry } from "./entries/list/list-header.tsx";
import { ListRowEntry } from "./entries/list/list-row.tsx";
import { NavigationBarEntry } from "./entries/navigation/navigation-bar.tsx";
import { StepsEntry } from "./entries/navigation/steps.tsx";
import { TabBarEntry } from "./entries/navigation/tab-bar.tsx";
import { TabsEntry } from "./entries/navigation/tabs.tsx";
import { ActionSheetEntry } from "./entries/overlay/action-sheet.tsx";
import { BottomSheetEntry } from "./entries/overlay/bottom-sheet.tsx";
import { DialogEntry } from "./entries/overlay/dialog.tsx";
import { ImageViewerEntry } from "./entries/overlay/image-viewer.tsx";
import { TooltipEntry } from "./entries/overlay/tooltip.tsx";
import { SafeAreaEntry } from "./entries/layout/safe-area.tsx";
import { PhoneFieldEntry } from "./entries/input/phone-field.tsx";
import { NumberPadEntry } from "./entries/input/number-pad.tsx";
import { FilePickerEntry } from "./entries/input/file-picker.tsx";
import { QRCodeEntry } from "./entries/content/qr-code.tsx";
import { ChartEntry } from "./entries/content/chart.tsx";
import { IndexBarEntry } from "./entries/list/index-bar.tsx";
import type { ReactNode } from "react";

/** One component of the kit, shown alone. */
export type Entry = { readonly name: string; readonly what: string; readonly Example: () => ReactNode };

/** Components of one kind. */
export type Group = { readonly title: string; readonly entries: readonly Entry[] };

/** Every component, a line each, in the order in which the gallery shows them. */
export const GROUPS: readonly Group[] = [
  {
    title: "Layout",
    entries: [
      {
        name: "Screen",
        what: "A whole screen: its title, its padding, and what scrolls. Every entry of this gallery stands in one.",
        Example: ScreenEntry,
      },
      { name: "Stack", what: "Children one below the other.", Example: StackEntry },
      {
        name: "Row",
        what: "Children side by side, from the start of the reading direction.",
        Example: RowEntry,
      },
      {
        name: "Grid",
        what: "Columns of equal width: a number of them, or as many as fit.",
        Example: GridEntry,
      },
      { name: "Box", what: "A ground with a size of its own.", Example: BoxEntry },
      {
        name: "ScrollView",
        what: "Scrolls a part of a screen, or a strip from start to end.",
        Example: ScrollViewEntry,
      },
      {
        name: "VirtualList",
        what: "A list of any length, of which only the items near the screen exist.",
        Example: VirtualListEntry,
      },
      { name: "Divider", what: "A hairline between what is above and below.", Example: DividerEntry },
      { name: "Spacer", what: "Room of its own, or all that is left.", Example: SpacerEntry },
      {
        name: "Section",
        what: "A part of a screen under a heading, with a button beside it.",
        Example: SectionEntry,
      },
      {
        name: "SafeArea",
        what: "Keeps clear of the device's edges and of the host's buttons.",
        Example: SafeAreaEntry,
      },
    ],
  },
  {
    title: "Content",
    entries: [
      { name: "Text", what: "A paragraph; a Text inside it is a span.", Example: TextEntry },
      {
        name: "Heading",
        what: "A title by its level, for eyes and for screen readers.",
        Example: HeadingEntry,
      },
      {
        name: "Icon",
        what: "A sign of the host's closed set, in three sizes and the tones of text.",
        Example: IconEntry,
      },
      {
        name: "Image",
        what: "A picture of the package, of an allowed address, or a photo.",
        Example: ImageEntry,
      },
      { name: "Avatar", what: "A face, or its initials.", Example: AvatarEntry },
      { name: "Badge", what: "A count or a dot at what it holds.", Example: BadgeEntry },
      { name: "Tag", what: "A word that can be chosen or taken away.", Example: TagEntry },
      {
        name: "Card",
        what: "What belongs together on a ground of its own, and what opens when it is pressed.",
        Example: CardEntry,
      },
      {
        name: "Banner",
        what: "Says something about the screen, and offers one way on.",
        Example: BannerEntry,
      },
      { name: "KeyValueRow", what: "A name and its value; digits line up.", Example: KeyValueRowEntry },
      {
        name: "Carousel",
        what: "Its children one at a time, by swipe, button or keyboard.",
        Example: CarouselEntry,
      },
      {
        name: "Accordion",
        what: "A heading that opens and closes what is below it.",
        Example: AccordionEntry,
      },
      { name: "QRCode", what: "A text for another device to read.", Example: QRCodeEntry },
      {
        name: "Chart",
        what: "Numbers as lines, bars or areas; a person can have them as a table.",
        Example: ChartEntry,
      },
    ],
  },
  {
    title: "Actions",
    entries: [
      { name: "Button", what: "Does one thing when pressed.", Example: ButtonEntry },
      {
        name: "IconButton",
        what: "A button that is one sign; its label is said and shown on hover.",
        Example: IconButtonEntry,
      },
      { name: "Link", what: "Words that lead somewhere else.", Example: LinkEntry },
      { name: "Pressable", what: "One button of whatever it holds.", Example: PressableEntry },
      {
        name: "FixedBottomCTA",
        what: "The one act of a screen, always in sight at its lower edge.",
        Example: FixedBottomCTAEntry,
      },
      {
        name: "FloatingButton",
        what: "The one main act of a screen, over its lower end.",
        Example: FloatingButtonEntry,
      },
      {
        name: "SegmentedControl",
        what: "Two to five views, of which one is on.",
        Example: SegmentedControlEntry,
      },
      {
        name: "SwipeRow",
        what: "A row with actions behind its end, which a keyboard reaches too.",
        Example: SwipeRowEntry,
      },
    ],
  },
  {
    title: "Input",
    entries: [
      {
        name: "TextField",
        what: "A line of text. Typing never waits for the mini-app.",
        Example: TextFieldEntry,
      },
      { name: "TextArea", what: "Several lines, which grow with what is written.", Example: TextAreaEntry },
      {
        name: "PasswordField",
        what: "A secret of the mini-app's own, masked until it is shown.",
        Example: PasswordFieldEntry,
      },
      { name: "OTPField", what: "A one-time code, a box for each digit.", Example: OTPFieldEntry },
      {
        name: "SearchField",
        what: "What to search for, with a button that empties it.",
        Example: SearchFieldEntry,
      },
      { name: "Checkbox", what: "A yes or no that is saved with what is around it.", Example: CheckboxEntry },
      { name: "RadioGroup", what: "One of a few, all in sight.", Example: RadioGroupEntry },
      { name: "Switch", what: "Turns one thing on or off, at once.", Example: SwitchEntry },
      { name: "Slider", what: "A number on a line.", Example: SliderEntry },
      { name: "Stepper", what: "A small number that goes up and down by buttons.", Example: StepperEntry },
      { name: "Select", what: "One of many, chosen from a sheet.", Example: SelectEntry },
      { name: "DatePicker", what: "A day, written as the person's language does.", Example: DatePickerEntry },
      { name: "TimePicker", what: "A time of day, from a sheet.", Example: TimePickerEntry },
      { name: "Rating", what: "Stars, given or shown.", Example: RatingEntry },
      { name: "Form", what: "Fields that are sent together, by button or by Enter.", Example: FormEntry },
      {
        name: "FormField",
        what: "A label, a hint and what is wrong around any control.",
        Example: FormFieldEntry,
      },
      {
        name: "PhoneField",
        what: "A phone number with its country, told in E.164.",
        Example: PhoneFieldEntry,
      },
      { name: "NumberPad", what: "Large keys for an amount or a PIN.", Example: NumberPadEntry },
      {
        name: "FilePicker",
        what: "Files that were chosen, and a button that asks for more.",
        Example: FilePickerEntry,
      },
    ],
  },
  {
    title: "Lists",
    entries: [
      { name: "List", what: "Rows that belong together.", Example: ListEntry },
      {
        name: "ListRow",
        what: "A title, what is said of it, and what stands before and after.",
        Example: ListRowEntry,
      },
      {
        name: "ListHeader",
        what: "The words above rows, with a way to more of them.",
        Example: ListHeaderEntry,
      },
      { name: "IndexBar", what: "The letters of a long list, to jump by.", Example: IndexBarEntry },
    ],
  },
  {
    title: "Feedback",
    entries: [
      {
        name: "Spinner",
        what: "Something is under way, and nobody knows for how long.",
        Example: SpinnerEntry,
      },
      { name: "Progress", what: "How far something is.", Example: ProgressEntry },
      { name: "Skeleton", what: "What will stand here, while it is on its way.", Example: SkeletonEntry },
      { name: "Toast", what: "Says in passing what happened, with a way to undo it.", Example: ToastEntry },
      { name: "EmptyState", what: "Nothing yet, and what to do.", Example: EmptyStateEntry },
      { name: "ErrorState", what: "What went wrong, and another try.", Example: ErrorStateEntry },
      {
        name: "OfflineBanner",
        what: "Comes by itself while there is no connection.",
        Example: OfflineBannerEntry,
      },
      {
        name: "Countdown",
        what: "The time left until a moment, counted by the host.",
        Example: CountdownEntry,
      },
    ],
  },
  {
    title: "Overlays",
    entries: [
      { name: "Dialog", what: "Asks before something is done.", Example: DialogEntry },
      {
        name: "BottomSheet",
        what: "A part of the screen's work, from its lower edge.",
        Example: BottomSheetEntry,
      },
      { name: "ActionSheet", what: "What can be done with one thing.", Example: ActionSheetEntry },
      { name: "Tooltip", what: "A few more words about a control.", Example: TooltipEntry },
      { name: "ImageViewer", what: "Pictures as large as the screen.", Example: ImageViewerEntry },
    ],
  },
  {
    title: "Navigation",
    entries: [
      {
        name: "NavigationBar",
        what: "A title, a way back and up to three actions, for a Screen without a title.",
        Example: NavigationBarEntry,
      },
      { name: "Tabs", what: "Views of one thing.", Example: TabsEntry },
      { name: "TabBar", what: "The mini-app's main places, along the lower edge.", Example: TabBarEntry },
      { name: "Steps", what: "Where one is in something done step by step.", Example: StepsEntry },
    ],
  },
  {
    title: "Canvas",
    entries: [
      {
        name: "Canvas",
        what: "A picture that the mini-app draws, and where it is touched.",
        Example: CanvasEntry,
      },
    ],
  },
  {
    title: "Data",
    entries: [
      {
        name: "DataGrid",
        what: "A table of any length whose cells are edited in place.",
        Example: DataGridEntry,
      },
    ],
  },
];
