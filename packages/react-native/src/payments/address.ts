import type { DeliveryAddress } from "@atoll/capabilities";

/** What was typed; the country by its name. */
export type TypedAddress = { readonly [F in keyof DeliveryAddress]: string };

export const EMPTY_ADDRESS: TypedAddress = { name: "", street: "", postalCode: "", city: "", country: "" };

/** Longest text of each field. Source: `addressSchema` of the registry's API. */
export const ADDRESS_LENGTHS: Readonly<Record<keyof DeliveryAddress, number>> = {
  name: 100,
  street: 200,
  postalCode: 20,
  city: 100,
  country: 60,
};

/** The address that was typed, or undefined while something is missing. */
export function completeAddress(typed: TypedAddress, locale: string): DeliveryAddress | undefined {
  const country = findCountries(typed.country, locale).find(({ exact }) => exact)?.code;
  const [name, street, city] = [typed.name.trim(), typed.street.trim(), typed.city.trim()];
  if (country === undefined || name === "" || street === "" || city === "") return undefined;
  return { name, street, postalCode: typed.postalCode.trim(), city, country };
}

export type Country = { readonly code: string; readonly name: string; readonly exact: boolean };

/** Countries whose name begins with, or whose code is, what was typed: the exact one first. */
export function findCountries(typed: string, locale: string): readonly Country[] {
  const wanted = fold(typed.trim());
  if (wanted === "") return [];
  const nameOf = namesIn(locale);
  return CODES.map((code) => ({ code, name: nameOf(code) }))
    .filter(({ code, name }) => fold(name).startsWith(wanted) || fold(code) === wanted)
    .map((each) => ({ ...each, exact: fold(each.name) === wanted || fold(each.code) === wanted }))
    .sort((a, b) => Number(b.exact) - Number(a.exact) || a.name.localeCompare(b.name));
}

/** Without case and accents, so that "Cote" finds "Côte". */
function fold(text: string): string {
  return text.normalize("NFD").replaceAll(/\p{M}/gu, "").toLowerCase();
}

function namesIn(locale: string): (code: string) => string {
  // Some engines name no countries: codes stand for them there.
  if (typeof Intl.DisplayNames !== "function") return (code) => code;
  const names = displayNames(locale);
  return (code) => names.of(code) ?? code;
}

function displayNames(locale: string): Intl.DisplayNames {
  try {
    return new Intl.DisplayNames(locale, { type: "region" });
  } catch {
    return new Intl.DisplayNames("en", { type: "region" });
  }
}

/** Source: ISO 3166-1, those with a post. */
const CODES =
  "AD AE AF AG AI AL AM AO AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BW BY BZ CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS YE YT ZA ZM ZW".split(
    " ",
  );
