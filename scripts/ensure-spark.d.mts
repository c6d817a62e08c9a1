/** The folder of a Spark that runs here; installed where there is none. @throws Error that says what to install */
export function ensureSpark(): string;
