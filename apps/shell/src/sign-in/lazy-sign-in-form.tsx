import type { SignInForm } from "@atoll/react-native/chrome";
import { useEffect, useState } from "react";

/** The sign-in form, whose code comes when a mini-app first asks who the person is. Without it nobody signs in. */
export const LazySignInForm: SignInForm = ({ onDone }) => {
  const [Form, setForm] = useState<SignInForm>();
  useEffect(() => {
    import("./sign-in-form.tsx").then(
      (loaded) => setForm(() => loaded.SignInForm),
      () => onDone(false),
    );
  }, [onDone]);
  return Form === undefined ? null : <Form onDone={onDone} />;
};
