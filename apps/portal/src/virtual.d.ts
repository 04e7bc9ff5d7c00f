declare module "virtual:token-styles.css";
declare module "*.css";
