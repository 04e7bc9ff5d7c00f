export { AtollMark } from "./chrome/atoll-mark.tsx";
export { AtollProvider } from "./chrome/atoll-provider.tsx";
export type { AtollProviderProps } from "./chrome/atoll-provider.tsx";
export { ChromeButton } from "./chrome/chrome-button.tsx";
export type { ButtonLook, ChromeButtonProps } from "./chrome/chrome-button.tsx";
export { ChromeText } from "./chrome/chrome-text.tsx";
export type { ChromeTextProps } from "./chrome/chrome-text.tsx";
export { useHostChrome, useTheme } from "./chrome/host-chrome.ts";
export type { Brand, HostChrome, Surroundings } from "./chrome/host-chrome.ts";
export { directionOf, platformLocale } from "./chrome/locale.ts";
export { useAppIdentity } from "./icon/app-identity.ts";
export type { AppIdentity } from "./icon/app-identity.ts";
export { MiniAppIcon } from "./icon/mini-app-icon.tsx";
export type { MiniAppIconProps } from "./icon/mini-app-icon.tsx";
export { useIconUri } from "./icon/use-icon-uri.ts";
export type { ReadIcon } from "./icon/use-icon-uri.ts";
export type { CameraSheets, CodeAsked, PhotoAsked } from "./camera/camera-prompt.ts";
export type { PaymentAsked, PaymentPrompt } from "./payments/payment-prompt.ts";
export type { SignInForm } from "./consent/sign-in-sheet.tsx";
export { createPromptController } from "./prompts/prompt-controller.ts";
export type {
  DialogRequest,
  Prompt,
  PromptController,
  TapRequest,
  WaitingDialog,
} from "./prompts/prompt-controller.ts";
export type { HostWords } from "./words/host-words.ts";
export { useHostWords } from "./words/use-host-words.ts";
