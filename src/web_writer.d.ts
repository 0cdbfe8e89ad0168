/** What a result can be written as. */
export type Format = "json" | "web-annotation" | "csv" | "markdown" | "html" | "tei" | "text" | "labels";

/** Writes a `whosaid/1` result for `text`, counted in UTF-16 units; throws a `TypeError` where it is none. */
export function write(text: string, annotated: object, format: Format): string;
