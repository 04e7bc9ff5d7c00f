/** Address under which a build keeps what its page is made of; no request can ask for it. */
export const PAGE_PARTS = "#page";
