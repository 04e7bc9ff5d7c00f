import { Checkbox, Form, Text, TextField } from "@atoll/sdk/ui";
import { useState } from "react";

/** Fields that are sent together, by button or by Enter. */
export function FormEntry() {
  const [email, setEmail] = useState("");
  const [sent, setSent] = useState(false);
  if (sent) return <Text>Sent to {email}.</Text>;
  return (
    <Form label="Newsletter" submitLabel="Subscribe" disabled={email === ""} onSubmit={() => setSent(true)}>
      <TextField label="E-mail" keyboard="email" value={email} onChangeText={setEmail} />
      <Checkbox label="Once a week" />
    </Form>
  );
}
