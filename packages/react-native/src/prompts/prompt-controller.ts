import type { DialogAnswer, DialogQuestion } from "@atoll/capabilities";
import type {
  ConsentPrompt,
  ConsentSheetRequest,
  PermissionPrompt,
  PermissionRequest,
  PromptAnswer,
} from "@atoll/host";
import { createCameraSheets } from "../camera/camera-prompt.ts";
import type { CameraPrompt, CameraSheets } from "../camera/camera-prompt.ts";
import { createPaymentPrompt } from "../payments/payment-prompt.ts";
import type { PaymentAsked, PaymentPrompt } from "../payments/payment-prompt.ts";
import { createSurfaceRequests } from "../surface-requests/surface-requests.ts";
import type { SurfaceRequests } from "../surface-requests/surface-requests.ts";
import { createQuestionQueue } from "./question-queue.ts";

/** A tap without which the host does not go on, for example to open the browser's file picker or a page outside. */
export type TapRequest = {
  /** Owner of the mini-app on whose behalf the host asks. */
  readonly ownerKey: string;
  /** Words of the button, for example "Choose photos". */
  readonly action: string;
  /**
   * What the person agrees to by the tap, whole, for example an address. The button waits then until it can have been read.
   */
  readonly detail?: string;
  /** Aborted when the tap is no longer wanted. */
  readonly signal: AbortSignal;
};

/** A mini-app that wants to know who the person is, while nobody is signed in. */
export type SignInRequest = {
  readonly ownerKey: string;
  /** Aborted when it is no longer wanted. */
  readonly signal: AbortSignal;
};

/** A question that waits for the user. */
export type Prompt =
  | CameraPrompt
  | PaymentPrompt
  | {
      readonly kind: "permission";
      readonly id: number;
      readonly request: PermissionRequest;
      answer(answer: PromptAnswer): void;
    }
  | {
      readonly kind: "consent";
      readonly id: number;
      readonly request: ConsentSheetRequest;
      answer(answer: PromptAnswer): void;
    }
  | {
      readonly kind: "signIn";
      readonly id: number;
      readonly request: SignInRequest;
      answer(signedIn: boolean): void;
    }
  | {
      readonly kind: "tap";
      readonly id: number;
      readonly request: TapRequest;
      answer(tapped: boolean): void;
    };

/** Something that a mini-app says or asks, to be drawn inside its surface. */
export type DialogRequest = DialogQuestion & {
  readonly ownerKey: string;
  /** Aborted when the answer is no longer wanted. */
  readonly signal: AbortSignal;
};

/** A dialog that waits for the user. */
export type WaitingDialog = {
  readonly id: number;
  readonly request: DialogRequest;
  answer(answer: DialogAnswer): void;
};

/** Joins the host's questions to the sheets that React draws: one at a time, in the order they were asked. */
export interface PromptController {
  /** What mini-apps ask of their own surfaces: to close, to begin anew, to show something in passing. */
  readonly surfaces: SurfaceRequests;
  /** The host's prompt port: give it to `createHost`. Rejects when the question is withdrawn, which is no answer. */
  readonly permission: PermissionPrompt;
  /** The host's consent port: give it to `createHost`. Rejects when the question is withdrawn. */
  readonly consent: ConsentPrompt;
  /** Resolves to true once the person has signed in, to false when they did not want to or it is no longer wanted. */
  readonly signIn: (request: SignInRequest) => Promise<boolean>;
  /** Resolves to true within the tap, to false when the user closed the sheet or the tap is no longer wanted. */
  readonly tap: (request: TapRequest) => Promise<boolean>;
  /** Shows an order; resolves once its sheet has closed, whatever came of it. Rejects when the mini-app ends. */
  readonly payment: (request: PaymentAsked) => Promise<void>;
  /** The host's own camera. */
  readonly camera: CameraSheets;
  /** Closes what an owner's mini-app wants paid, since another page is in front of it; a charge under way is waited for. */
  readonly leaveFront: (ownerKey: string) => void;
  /** A mini-app's own question, drawn in its surface. Rejects when it is withdrawn. */
  readonly dialog: (request: DialogRequest) => Promise<DialogAnswer>;
  /** The question to show now. The same object until it is answered. */
  current(): Prompt | undefined;
  /** The dialog to show now in the surfaces of an owner. The same object until it is answered. */
  currentDialog(ownerKey: string): WaitingDialog | undefined;
  onChange(listener: () => void): () => void;
}

/** Makes the bridge between a host and `<HostSheets/>`. */
export function createPromptController(): PromptController {
  const prompts = createQuestionQueue<Prompt>();
  const dialogs = createQuestionQueue<WaitingDialog>();
  return {
    surfaces: createSurfaceRequests(),
    permission: (request) =>
      prompts.ask<PromptAnswer>(request.signal, (id, answer) => ({
        kind: "permission",
        id,
        request,
        answer,
      })),
    consent: (request) =>
      prompts.ask<PromptAnswer>(request.signal, (id, answer) => ({ kind: "consent", id, request, answer })),
    signIn: (request) =>
      prompts
        .ask<boolean>(request.signal, (id, answer) => ({ kind: "signIn", id, request, answer }))
        .catch(() => false),
    tap: (request) =>
      prompts
        .ask<boolean>(request.signal, (id, answer) => ({ kind: "tap", id, request, answer }))
        .catch(() => false),
    payment: (request) =>
      prompts.ask<void>(request.signal, (id, answer) => createPaymentPrompt(id, request, answer)),
    camera: createCameraSheets({ ask: prompts.ask }),
    leaveFront(ownerKey) {
      for (const prompt of prompts.waiting())
        if (prompt.kind === "payment" && prompt.request.ownerKey === ownerKey && !prompt.busy())
          prompt.answer();
    },
    dialog: (request) => dialogs.ask<DialogAnswer>(request.signal, (id, answer) => ({ id, request, answer })),
    current: () => prompts.waiting()[0],
    currentDialog: (ownerKey) => dialogs.waiting().find(({ request }) => request.ownerKey === ownerKey),
    onChange: (listener) => {
      const stops = [prompts.onChange(listener), dialogs.onChange(listener)];
      return () => stops.forEach((stop) => stop());
    },
  };
}
