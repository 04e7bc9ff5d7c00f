import { FormField, Rating } from "@atoll/sdk/ui";
import { useState } from "react";

/** A label, a hint and what is wrong around any control. */
export function FormFieldEntry() {
  const [stars, setStars] = useState(0);
  return (
    <FormField
      label="This place"
      hint="Others see it"
      {...(stars === 0 && { error: "Give at least one star." })}
    >
      <Rating label="Your rating" labelHidden value={stars} onChange={setStars} />
    </FormField>
  );
}
