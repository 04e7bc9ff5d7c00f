import { PasswordField } from "@atoll/sdk/ui";

/** A secret of the mini-app's own, masked until it is shown. */
export function PasswordFieldEntry() {
  return <PasswordField label="PIN" hint="Only for this notebook" maxLength={12} />;
}
