import { ActionSheetHost } from "../action-sheet/host.tsx";
import { actionSheetSchema } from "../action-sheet/schema.ts";
import { BottomSheetHost } from "../bottom-sheet/host.tsx";
import { bottomSheetSchema } from "../bottom-sheet/schema.ts";
import { ButtonHost } from "../button/host.tsx";
import { buttonSchema } from "../button/schema.ts";
import { CanvasHost } from "../canvas/host.tsx";
import { canvasSchema } from "../canvas/schema.ts";
import { CardHost } from "../card/host.tsx";
import { cardSchema } from "../card/schema.ts";
import { CarouselHost } from "../carousel/host.tsx";
import { carouselSchema } from "../carousel/schema.ts";
import { CheckboxHost } from "../checkbox/host.tsx";
import { checkboxSchema } from "../checkbox/schema.ts";
import { DataGridHost } from "../data-grid/host.tsx";
import { DataGridRowHost } from "../data-grid/row-host.tsx";
import { dataGridRowSchema, dataGridSchema } from "../data-grid/schema.ts";
import { DatePickerHost } from "../date-picker/host.tsx";
import { datePickerSchema } from "../date-picker/schema.ts";
import { DialogHost } from "../dialog/host.tsx";
import { dialogSchema } from "../dialog/schema.ts";
import { FixedBottomCTAHost } from "../fixed-bottom-cta/host.tsx";
import { fixedBottomCTASchema } from "../fixed-bottom-cta/schema.ts";
import { FloatingButtonHost } from "../floating-button/host.tsx";
import { floatingButtonSchema } from "../floating-button/schema.ts";
import { FormFieldHost } from "../form-field/host.tsx";
import { formFieldSchema } from "../form-field/schema.ts";
import { FormHost } from "../form/host.tsx";
import { formSchema } from "../form/schema.ts";
import { HeadingHost } from "../heading/host.tsx";
import { headingSchema } from "../heading/schema.ts";
import { IconButtonHost } from "../icon-button/host.tsx";
import { iconButtonSchema } from "../icon-button/schema.ts";
import { IconHost } from "../icon/host.tsx";
import { iconSchema } from "../icon/schema.ts";
import { ImageViewerHost } from "../image-viewer/host.tsx";
import { imageViewerSchema } from "../image-viewer/schema.ts";
import { ImageHost } from "../image/host.tsx";
import { imageSchema } from "../image/schema.ts";
import { LinkHost } from "../link/host.tsx";
import { linkSchema } from "../link/schema.ts";
import { NavigationBarHost } from "../navigation-bar/host.tsx";
import { navigationBarSchema } from "../navigation-bar/schema.ts";
import { OTPFieldHost } from "../otp-field/host.tsx";
import { otpFieldSchema } from "../otp-field/schema.ts";
import { PasswordFieldHost } from "../password-field/host.tsx";
import { passwordFieldSchema } from "../password-field/schema.ts";
import { PressableHost } from "../pressable/host.tsx";
import { pressableSchema } from "../pressable/schema.ts";
import { RadioGroupHost } from "../radio-group/host.tsx";
import { radioGroupSchema } from "../radio-group/schema.ts";
import { RatingHost } from "../rating/host.tsx";
import { ratingSchema } from "../rating/schema.ts";
import { RowHost } from "../row/host.tsx";
import { rowSchema } from "../row/schema.ts";
import { ScreenHost } from "../screen/host.tsx";
import { screenSchema } from "../screen/schema.ts";
import { SearchFieldHost } from "../search-field/host.tsx";
import { searchFieldSchema } from "../search-field/schema.ts";
import { SegmentedControlHost } from "../segmented-control/host.tsx";
import { segmentedControlSchema } from "../segmented-control/schema.ts";
import { SelectHost } from "../select/host.tsx";
import { selectSchema } from "../select/schema.ts";
import { SliderHost } from "../slider/host.tsx";
import { sliderSchema } from "../slider/schema.ts";
import { StackHost } from "../stack/host.tsx";
import { stackSchema } from "../stack/schema.ts";
import { StepperHost } from "../stepper/host.tsx";
import { stepperSchema } from "../stepper/schema.ts";
import { StepsHost } from "../steps/host.tsx";
import { stepsSchema } from "../steps/schema.ts";
import { SwipeRowHost } from "../swipe-row/host.tsx";
import { swipeRowSchema } from "../swipe-row/schema.ts";
import { StyledBoxHost } from "../styled-box/host.tsx";
import { styledBoxSchema } from "../styled-box/schema.ts";
import { StyledTextHost } from "../styled-text/host.tsx";
import { styledTextSchema } from "../styled-text/schema.ts";
import { SwitchHost } from "../switch/host.tsx";
import { switchSchema } from "../switch/schema.ts";
import { TabBarHost } from "../tab-bar/host.tsx";
import { tabBarSchema } from "../tab-bar/schema.ts";
import { TabsHost } from "../tabs/host.tsx";
import { tabsSchema } from "../tabs/schema.ts";
import { TextAreaHost } from "../text-area/host.tsx";
import { textAreaSchema } from "../text-area/schema.ts";
import { TextFieldHost } from "../text-field/host.tsx";
import { textFieldSchema } from "../text-field/schema.ts";
import { TextHost } from "../text/host.tsx";
import { textSchema } from "../text/schema.ts";
import { TimePickerHost } from "../time-picker/host.tsx";
import { timePickerSchema } from "../time-picker/schema.ts";
import { ToastHost } from "../toast/host.tsx";
import { toastSchema } from "../toast/schema.ts";
import { TooltipHost } from "../tooltip/host.tsx";
import { tooltipSchema } from "../tooltip/schema.ts";
import { VirtualListHost } from "../virtual-list/host.tsx";
import { VirtualItemHost } from "../virtual-list/item-host.tsx";
import { virtualItemSchema, virtualListSchema } from "../virtual-list/schema.ts";
import { DividerHost } from "../divider/host.tsx";
import { dividerSchema } from "../divider/schema.ts";
import { SpacerHost } from "../spacer/host.tsx";
import { spacerSchema } from "../spacer/schema.ts";
import { BoxHost } from "../box/host.tsx";
import { boxSchema } from "../box/schema.ts";
import { GridHost } from "../grid/host.tsx";
import { gridSchema } from "../grid/schema.ts";
import { ScrollViewHost } from "../scroll-view/host.tsx";
import { scrollViewSchema } from "../scroll-view/schema.ts";
import { SectionHost } from "../section/host.tsx";
import { sectionSchema } from "../section/schema.ts";
import { BadgeHost } from "../badge/host.tsx";
import { badgeSchema } from "../badge/schema.ts";
import { AvatarHost } from "../avatar/host.tsx";
import { avatarSchema } from "../avatar/schema.ts";
import { TagHost } from "../tag/host.tsx";
import { tagSchema } from "../tag/schema.ts";
import { BannerHost } from "../banner/host.tsx";
import { bannerSchema } from "../banner/schema.ts";
import { KeyValueRowHost } from "../key-value-row/host.tsx";
import { keyValueRowSchema } from "../key-value-row/schema.ts";
import { SpinnerHost } from "../spinner/host.tsx";
import { spinnerSchema } from "../spinner/schema.ts";
import { ProgressHost } from "../progress/host.tsx";
import { progressSchema } from "../progress/schema.ts";
import { SkeletonHost } from "../skeleton/host.tsx";
import { skeletonSchema } from "../skeleton/schema.ts";
import { EmptyStateHost } from "../empty-state/host.tsx";
import { emptyStateSchema } from "../empty-state/schema.ts";
import { ErrorStateHost } from "../error-state/host.tsx";
import { errorStateSchema } from "../error-state/schema.ts";
import { AccordionHost } from "../accordion/host.tsx";
import { accordionSchema } from "../accordion/schema.ts";
import { CountdownHost } from "../countdown/host.tsx";
import { countdownSchema } from "../countdown/schema.ts";
import { ListHost } from "../list/host.tsx";
import { listSchema } from "../list/schema.ts";
import { ListRowHost } from "../list-row/host.tsx";
import { listRowSchema } from "../list-row/schema.ts";
import { ListHeaderHost } from "../list-header/host.tsx";
import { listHeaderSchema } from "../list-header/schema.ts";
import { OfflineBannerHost } from "../offline-banner/host.tsx";
import { offlineBannerSchema } from "../offline-banner/schema.ts";
import type { AnyHostComponent } from "./drawn-by.ts";
import { drawnBy } from "./drawn-by.ts";
import { SafeAreaHost } from "../safe-area/host.tsx";
import { safeAreaSchema } from "../safe-area/schema.ts";
import { PhoneFieldHost } from "../phone-field/host.tsx";
import { phoneFieldSchema } from "../phone-field/schema.ts";
import { NumberPadHost } from "../number-pad/host.tsx";
import { numberPadSchema } from "../number-pad/schema.ts";
import { FilePickerHost } from "../file-picker/host.tsx";
import { filePickerSchema } from "../file-picker/schema.ts";
import { QRCodeHost } from "../qr-code/host.tsx";
import { qrCodeSchema } from "../qr-code/schema.ts";
import { ChartHost } from "../chart/host.tsx";
import { chartSchema } from "../chart/schema.ts";
import { IndexBarHost } from "../index-bar/host.tsx";
import { indexBarSchema } from "../index-bar/schema.ts";

/** The host half of every component of the catalogue, by name. */
export const hostComponents: ReadonlyMap<string, AnyHostComponent> = new Map([
  drawnBy(screenSchema, ScreenHost),
  drawnBy(stackSchema, StackHost),
  drawnBy(rowSchema, RowHost),
  drawnBy(textSchema, TextHost),
  drawnBy(headingSchema, HeadingHost),
  drawnBy(buttonSchema, ButtonHost),
  drawnBy(cardSchema, CardHost),
  drawnBy(imageSchema, ImageHost),
  drawnBy(textFieldSchema, TextFieldHost),
  drawnBy(virtualListSchema, VirtualListHost),
  drawnBy(virtualItemSchema, VirtualItemHost),
  drawnBy(switchSchema, SwitchHost),
  drawnBy(checkboxSchema, CheckboxHost),
  drawnBy(radioGroupSchema, RadioGroupHost),
  drawnBy(dividerSchema, DividerHost),
  drawnBy(spacerSchema, SpacerHost),
  drawnBy(boxSchema, BoxHost),
  drawnBy(gridSchema, GridHost),
  drawnBy(dialogSchema, DialogHost),
  drawnBy(bottomSheetSchema, BottomSheetHost),
  drawnBy(actionSheetSchema, ActionSheetHost),
  drawnBy(toastSchema, ToastHost),
  drawnBy(iconSchema, IconHost),
  drawnBy(iconButtonSchema, IconButtonHost),
  drawnBy(scrollViewSchema, ScrollViewHost),
  drawnBy(sectionSchema, SectionHost),
  drawnBy(badgeSchema, BadgeHost),
  drawnBy(avatarSchema, AvatarHost),
  drawnBy(textAreaSchema, TextAreaHost),
  drawnBy(passwordFieldSchema, PasswordFieldHost),
  drawnBy(searchFieldSchema, SearchFieldHost),
  drawnBy(otpFieldSchema, OTPFieldHost),
  drawnBy(tabsSchema, TabsHost),
  drawnBy(tabBarSchema, TabBarHost),
  drawnBy(stepsSchema, StepsHost),
  drawnBy(navigationBarSchema, NavigationBarHost),
  drawnBy(carouselSchema, CarouselHost),
  drawnBy(tagSchema, TagHost),
  drawnBy(bannerSchema, BannerHost),
  drawnBy(keyValueRowSchema, KeyValueRowHost),
  drawnBy(spinnerSchema, SpinnerHost),
  drawnBy(progressSchema, ProgressHost),
  drawnBy(swipeRowSchema, SwipeRowHost),
  drawnBy(segmentedControlSchema, SegmentedControlHost),
  drawnBy(sliderSchema, SliderHost),
  drawnBy(stepperSchema, StepperHost),
  drawnBy(ratingSchema, RatingHost),
  drawnBy(skeletonSchema, SkeletonHost),
  drawnBy(emptyStateSchema, EmptyStateHost),
  drawnBy(errorStateSchema, ErrorStateHost),
  drawnBy(canvasSchema, CanvasHost),
  drawnBy(selectSchema, SelectHost),
  drawnBy(pressableSchema, PressableHost),
  drawnBy(accordionSchema, AccordionHost),
  drawnBy(countdownSchema, CountdownHost),
  drawnBy(listSchema, ListHost),
  drawnBy(listRowSchema, ListRowHost),
  drawnBy(listHeaderSchema, ListHeaderHost),
  drawnBy(datePickerSchema, DatePickerHost),
  drawnBy(offlineBannerSchema, OfflineBannerHost),
  drawnBy(timePickerSchema, TimePickerHost),
  drawnBy(dataGridSchema, DataGridHost),
  drawnBy(dataGridRowSchema, DataGridRowHost),
  drawnBy(formSchema, FormHost),
  drawnBy(formFieldSchema, FormFieldHost),
  drawnBy(fixedBottomCTASchema, FixedBottomCTAHost),
  drawnBy(floatingButtonSchema, FloatingButtonHost),
  drawnBy(tooltipSchema, TooltipHost),
  drawnBy(imageViewerSchema, ImageViewerHost),
  drawnBy(linkSchema, LinkHost),
  drawnBy(safeAreaSchema, SafeAreaHost),
  drawnBy(phoneFieldSchema, PhoneFieldHost),
  drawnBy(numberPadSchema, NumberPadHost),
  drawnBy(filePickerSchema, FilePickerHost),
  drawnBy(qrCodeSchema, QRCodeHost),
  drawnBy(chartSchema, ChartHost),
  drawnBy(indexBarSchema, IndexBarHost),
  drawnBy(styledBoxSchema, StyledBoxHost),
  drawnBy(styledTextSchema, StyledTextHost),
]);
