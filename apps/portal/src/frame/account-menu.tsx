import type { Me } from "@atoll/distribution/registry";
import { ActionIcon, Menu, useMantineColorScheme } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { Link, useNavigate } from "@tanstack/react-router";
import CircleUser from "lucide-react/icons/circle-user";
import LogOut from "lucide-react/icons/log-out";
import UserCog from "lucide-react/icons/user-cog";
import type { ReactElement } from "react";
import { usePortal } from "../api/portal-context.ts";
import { useAct } from "../session/use-act.ts";
import { LOCALES } from "../words/locale.ts";
import type { Locale } from "../words/locale.ts";
import { useLanguage } from "../words/use-words.tsx";

const SCHEMES = ["light", "dark", "auto"] as const;

/** Who is signed in, how the portal looks and speaks, and the way out. */
export function AccountMenu({ user }: { readonly user: Me["user"] }): ReactElement {
  const { words, locale, setLocale } = useLanguage();
  const { account } = words;
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const { api } = usePortal();
  const client = useQueryClient();
  const navigate = useNavigate();
  const signOut = useAct({
    run: () => api.signOut(),
    after: () => {
      client.clear();
      void navigate({ to: "/sign-in" });
    },
  });
  return (
    <Menu position="bottom-end" width={240}>
      <Menu.Target>
        <ActionIcon variant="subtle" size={44} aria-label={account.accountMenu}>
          <CircleUser size={22} strokeWidth={1.75} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <div className="account-who">
          <strong>{user.name}</strong>
          <span className="muted">{user.email}</span>
        </div>
        <Menu.Item component={Link} to="/account" leftSection={<UserCog size={16} />}>
          {words.myAccount.title}
        </Menu.Item>
        <Menu.Divider />
        <Menu.Label>{account.appearance}</Menu.Label>
        {SCHEMES.map((scheme) => (
          <Menu.Item
            key={scheme}
            closeMenuOnClick={false}
            aria-current={scheme === colorScheme}
            onClick={() => setColorScheme(scheme)}
          >
            {account[scheme]}
          </Menu.Item>
        ))}
        <Menu.Label>{account.language}</Menu.Label>
        {(Object.keys(LOCALES) as Locale[]).map((each) => (
          <Menu.Item key={each} lang={each} aria-current={each === locale} onClick={() => setLocale(each)}>
            {LOCALES[each].name}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Item leftSection={<LogOut size={16} />} onClick={() => signOut.mutate(undefined)}>
          {account.signOut}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
