import { platform, PlatformError } from "@atoll/sdk";
import { Button, Image, Row, Stack, Text } from "@atoll/sdk/ui";
import { useState } from "react";
import type { ReactNode } from "react";

import { Notice } from "../../parts/notice.tsx";
import { useDraft } from "../../state/draft-store.ts";
import type { Draft } from "../../state/draft-store.ts";
import { useReceipt } from "../../state/receipts.ts";

/** Enough to read a receipt by, and some eighty of them fit into the space a mini-app has. */
const MAX_DIMENSION = 1024;

type Trouble = "denied" | "unsupported" | "failed";

/** The photo of the receipt: none, one that was there, or one chosen just now. */
export function ReceiptField({ draft }: { readonly draft: Draft }): ReactNode {
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const [isChoosing, setChoosing] = useState(false);
  const choose = async () => {
    setChoosing(true);
    setTrouble(null);
    setTrouble(await choosePhoto());
    setChoosing(false);
  };
  const hasPhoto = draft.photo !== null || draft.receipt !== null;
  return (
    <Stack gap="sm">
      <Text size="small" weight="medium">
        Receipt
      </Text>
      <Preview draft={draft} />
      <Row gap="sm" wrap>
        <Button variant="secondary" loading={isChoosing} onPress={() => void choose()}>
          {hasPhoto ? "Choose another photo" : "Add a photo of the receipt"}
        </Button>
        {hasPhoto && (
          <Button variant="plain" onPress={removePhoto}>
            Remove photo
          </Button>
        )}
      </Row>
      {trouble !== null && <TroubleNotice trouble={trouble} />}
    </Stack>
  );
}

function removePhoto(): void {
  useDraft.getState().edit({ photo: null, receipt: null });
}

/** Puts the chosen photo into the draft. Choosing none changes nothing and is no trouble. */
async function choosePhoto(): Promise<Trouble | null> {
  try {
    const [photo] = await platform.media.getPhotos({ limit: 1, maxDimension: MAX_DIMENSION });
    if (photo !== undefined) useDraft.getState().edit({ photo });
    return null;
  } catch (error) {
    return troubleOf(error);
  }
}

function troubleOf(error: unknown): Trouble | null {
  const code = error instanceof PlatformError ? error.code : null;
  if (code === "USER_CANCELED") return null;
  if (code === "PERMISSION_DENIED") return "denied";
  return code === "NOT_SUPPORTED" ? "unsupported" : "failed";
}

function Preview({ draft }: { readonly draft: Draft }): ReactNode {
  if (draft.photo !== null) {
    return <Image source={draft.photo} alt="Receipt of this expense" width={120} height={120} />;
  }
  if (draft.changes === null || draft.receipt === null) return null;
  return <KeptPhoto expense={draft.changes} />;
}

function KeptPhoto({ expense }: { readonly expense: NonNullable<Draft["changes"]> }): ReactNode {
  const receipt = useReceipt(expense);
  if (receipt.status !== "ready") return null;
  return <Image source={receipt.photo} alt="Receipt of this expense" width={120} height={120} />;
}

function TroubleNotice({ trouble }: { readonly trouble: Trouble }): ReactNode {
  if (trouble === "denied") {
    return (
      <Notice tone="caution" title="Photos are not allowed">
        You can save the expense without one. To allow photos after all, open the menu at the top and look
        under Permissions, then try again.
      </Notice>
    );
  }
  if (trouble === "unsupported") {
    return (
      <Notice tone="caution" title="No photos here">
        Photos cannot be chosen on this device. You can save the expense without one.
      </Notice>
    );
  }
  return (
    <Notice tone="caution" title="The photo could not be used">
      Try again, or choose another one.
    </Notice>
  );
}
