/** The version of package.json and manifest.xml; a test holds the three together. */
export const VERSION = "0.1.0";
