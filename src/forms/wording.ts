/** A text by language; `any` where it is given once for all. */
export type Wording = { any: string } | { en: string; 'zh-CN': string };
