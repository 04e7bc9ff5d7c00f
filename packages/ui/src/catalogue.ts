import type { ComponentSchema } from "@atoll/protocol";
import { actionSheetSchema } from "./action-sheet/schema.ts";
import { bottomSheetSchema } from "./bottom-sheet/schema.ts";
import { buttonSchema } from "./button/schema.ts";
import { canvasSchema } from "./canvas/schema.ts";
import { cardSchema } from "./card/schema.ts";
import { carouselSchema } from "./carousel/schema.ts";
import { checkboxSchema } from "./checkbox/schema.ts";
import { dataGridRowSchema, dataGridSchema } from "./data-grid/schema.ts";
import { datePickerSchema } from "./date-picker/schema.ts";
import { dialogSchema } from "./dialog/schema.ts";
import { fixedBottomCTASchema } from "./fixed-bottom-cta/schema.ts";
import { floatingButtonSchema } from "./floating-button/schema.ts";
import { formFieldSchema } from "./form-field/schema.ts";
import { formSchema } from "./form/schema.ts";
import { headingSchema } from "./heading/schema.ts";
import { iconButtonSchema } from "./icon-button/schema.ts";
import { iconSchema } from "./icon/schema.ts";
import { imageViewerSchema } from "./image-viewer/schema.ts";
import { imageSchema } from "./image/schema.ts";
import { linkSchema } from "./link/schema.ts";
import { navigationBarSchema } from "./navigation-bar/schema.ts";
import { otpFieldSchema } from "./otp-field/schema.ts";
import { passwordFieldSchema } from "./password-field/schema.ts";
import { pressableSchema } from "./pressable/schema.ts";
import { radioGroupSchema } from "./radio-group/schema.ts";
import { ratingSchema } from "./rating/schema.ts";
import { rowSchema } from "./row/schema.ts";
import { screenSchema } from "./screen/schema.ts";
import { searchFieldSchema } from "./search-field/schema.ts";
import { segmentedControlSchema } from "./segmented-control/schema.ts";
import { selectSchema } from "./select/schema.ts";
import { sliderSchema } from "./slider/schema.ts";
import { stackSchema } from "./stack/schema.ts";
import { stepperSchema } from "./stepper/schema.ts";
import { stepsSchema } from "./steps/schema.ts";
import { swipeRowSchema } from "./swipe-row/schema.ts";
import { styledBoxSchema } from "./styled-box/schema.ts";
import { styledTextSchema } from "./styled-text/schema.ts";
import { switchSchema } from "./switch/schema.ts";
import { tabBarSchema } from "./tab-bar/schema.ts";
import { tabsSchema } from "./tabs/schema.ts";
import { textAreaSchema } from "./text-area/schema.ts";
import { textFieldSchema } from "./text-field/schema.ts";
import { textSchema } from "./text/schema.ts";
import { timePickerSchema } from "./time-picker/schema.ts";
import { toastSchema } from "./toast/schema.ts";
import { tooltipSchema } from "./tooltip/schema.ts";
import { virtualItemSchema, virtualListSchema } from "./virtual-list/schema.ts";
import { dividerSchema } from "./divider/schema.ts";
import { spacerSchema } from "./spacer/schema.ts";
import { boxSchema } from "./box/schema.ts";
import { gridSchema } from "./grid/schema.ts";
import { scrollViewSchema } from "./scroll-view/schema.ts";
import { sectionSchema } from "./section/schema.ts";
import { badgeSchema } from "./badge/schema.ts";
import { avatarSchema } from "./avatar/schema.ts";
import { tagSchema } from "./tag/schema.ts";
import { bannerSchema } from "./banner/schema.ts";
import { keyValueRowSchema } from "./key-value-row/schema.ts";
import { spinnerSchema } from "./spinner/schema.ts";
import { progressSchema } from "./progress/schema.ts";
import { skeletonSchema } from "./skeleton/schema.ts";
import { emptyStateSchema } from "./empty-state/schema.ts";
import { errorStateSchema } from "./error-state/schema.ts";
import { accordionSchema } from "./accordion/schema.ts";
import { countdownSchema } from "./countdown/schema.ts";
import { listSchema } from "./list/schema.ts";
import { listRowSchema } from "./list-row/schema.ts";
import { listHeaderSchema } from "./list-header/schema.ts";
import { offlineBannerSchema } from "./offline-banner/schema.ts";
import { safeAreaSchema } from "./safe-area/schema.ts";
import { phoneFieldSchema } from "./phone-field/schema.ts";
import { numberPadSchema } from "./number-pad/schema.ts";
import { filePickerSchema } from "./file-picker/schema.ts";
import { qrCodeSchema } from "./qr-code/schema.ts";
import { chartSchema } from "./chart/schema.ts";
import { indexBarSchema } from "./index-bar/schema.ts";

const schemas: readonly ComponentSchema[] = [
  screenSchema,
  stackSchema,
  rowSchema,
  textSchema,
  headingSchema,
  buttonSchema,
  cardSchema,
  imageSchema,
  textFieldSchema,
  virtualListSchema,
  virtualItemSchema,
  switchSchema,
  checkboxSchema,
  radioGroupSchema,
  dividerSchema,
  spacerSchema,
  boxSchema,
  gridSchema,
  dialogSchema,
  bottomSheetSchema,
  actionSheetSchema,
  toastSchema,
  iconSchema,
  iconButtonSchema,
  scrollViewSchema,
  sectionSchema,
  badgeSchema,
  avatarSchema,
  textAreaSchema,
  passwordFieldSchema,
  searchFieldSchema,
  otpFieldSchema,
  tabsSchema,
  tabBarSchema,
  stepsSchema,
  navigationBarSchema,
  carouselSchema,
  tagSchema,
  bannerSchema,
  keyValueRowSchema,
  spinnerSchema,
  progressSchema,
  swipeRowSchema,
  segmentedControlSchema,
  sliderSchema,
  stepperSchema,
  ratingSchema,
  skeletonSchema,
  emptyStateSchema,
  errorStateSchema,
  canvasSchema,
  selectSchema,
  pressableSchema,
  accordionSchema,
  countdownSchema,
  listSchema,
  listRowSchema,
  listHeaderSchema,
  datePickerSchema,
  offlineBannerSchema,
  timePickerSchema,
  dataGridSchema,
  dataGridRowSchema,
  formSchema,
  formFieldSchema,
  fixedBottomCTASchema,
  floatingButtonSchema,
  tooltipSchema,
  imageViewerSchema,
  linkSchema,
  safeAreaSchema,
  phoneFieldSchema,
  numberPadSchema,
  filePickerSchema,
  qrCodeSchema,
  chartSchema,
  indexBarSchema,
  styledBoxSchema,
  styledTextSchema,
];

/** Every component a host of this kit draws, by name; `since` says from which API level. A Map, so that no name reaches a prototype. */
export const components: ReadonlyMap<string, ComponentSchema> = new Map(
  schemas.map((schema) => [schema.name, schema]),
);
