/** Fields of the person's own data by the name of their scope, as titles. */
export const scopes: Readonly<Record<string, string>> = {
  "profile.name": "Name",
  "profile.avatar": "Picture",
  "profile.email": "E-mail",
  "profile.phone": "Phone",
  "profile.address": "Address",
  "profile.ageRange": "Age range",
};
