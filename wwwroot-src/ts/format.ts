// How times and sentences with places in them are written.

/** 2:05 */
export const clock = (seconds: number) => `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;

/** A sentence of the server, its {0} filled in. */
export const fill = (pattern: string, ...values: (string | number)[]) => pattern.replace(/\{(\d)\}/g, (_, index) => String(values[Number(index)] ?? ""));
