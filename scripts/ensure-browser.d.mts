/** Path of a Chromium: `CHROME_PATH`, one that is installed, or one installed now. */
export declare function ensureBrowser(): string;
