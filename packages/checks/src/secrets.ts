/** Keys whose form is known and that nobody may publish. Forms with their own prefix and length only: a guess would cry wolf. */
const FORMS: readonly { readonly name: string; readonly form: RegExp }[] = [
  { name: "an AWS access key", form: /\b(?:AKIA|ASIA)[A-Z2-7]{16}\b/g },
  { name: "a GitHub token", form: /\b(?:gh[pousr]_[A-Za-z0-9]{36,251}|github_pat_[A-Za-z0-9_]{60,255})\b/g },
  { name: "a GitLab token", form: /\bglpat-[A-Za-z0-9_-]{20,64}\b/g },
  { name: "an npm token", form: /\bnpm_[A-Za-z0-9]{36}\b/g },
  { name: "a Stripe secret key", form: /\b[sr]k_(?:live|test)_[A-Za-z0-9]{16,247}\b/g },
  { name: "a Slack token", form: /\bxox[abeoprs]-[0-9]{6,}-[A-Za-z0-9-]{10,200}\b/g },
  { name: "a SendGrid key", form: /\bSG\.[A-Za-z0-9_-]{22}\.[A-Za-z0-9_-]{43}\b/g },
  { name: "an Anthropic key", form: /\bsk-ant-[A-Za-z0-9_-]{20,200}\b/g },
  {
    name: "an OpenAI key",
    form: /\bsk-(?:proj|svcacct|admin)-[A-Za-z0-9_-]{20,250}\b|\bsk-[A-Za-z0-9]{20}T3BlbkFJ[A-Za-z0-9]{20}\b/g,
  },
  { name: "a Twilio key", form: /\bSK[0-9a-f]{32}\b/g },
  { name: "a Telegram bot token", form: /\b\d{8,10}:AA[A-Za-z0-9_-]{33}\b/g },
  { name: "a Google OAuth secret", form: /\bGOCSPX-[A-Za-z0-9_-]{28}\b/g },
  {
    name: "a private key",
    form: /-----BEGIN (?:[A-Z]{2,10} )?PRIVATE KEY-----(?:\\n|\s)*[A-Za-z0-9+/=]{32}/g,
  },
  { name: "an age secret key", form: /\bAGE-SECRET-KEY-1[0-9A-Z]{58}\b/g },
];
const MAX_FOUND = 20;
const SHOWN = 8;

/** Secrets in a text: what they seem to be, where, and their first characters only. */
export function findSecrets(
  text: string,
): { readonly offset: number; readonly name: string; readonly shown: string }[] {
  const found = FORMS.flatMap(({ name, form }) =>
    // Security: what is found is shown to reviewers and kept in the database, so only its beginning goes on.
    Array.from(text.matchAll(form), ({ 0: secret, index }) => ({
      offset: index,
      name,
      shown: `${secret.slice(0, SHOWN)}…`,
    })),
  );
  return found.slice(0, MAX_FOUND);
}
