/**
 * The look follows Office. Colours and sizes come from Fluent's tokens everywhere; this file alone holds literals.
 */
import { createDarkTheme, createLightTheme, type BrandVariants, type Theme } from "@fluentui/react-components";

const PIXELS_PER_REM = 16;

/** Excel's green from dark to light, so that the pane looks at home in it. */
const EXCEL_GREEN: BrandVariants = {
  10: "#02160A",
  20: "#052311",
  30: "#083219",
  40: "#0B4122",
  50: "#0D512B",
  60: "#0E6033",
  70: "#0F703B",
  80: "#107C41",
  90: "#2A8C56",
  100: "#439C6A",
  110: "#5CAB7F",
  120: "#76BA94",
  130: "#90C9A9",
  140: "#ABD8BE",
  150: "#C7E6D4",
  160: "#E4F4EA",
};

/** The colours of Office.context.officeTheme that are looked at; "#RRGGBB". */
export interface OfficeColors {
  readonly bodyBackgroundColor?: string;
}

export type Look = "light" | "dark";

/** Without colours, as in the browser, the page's own preference decides. High contrast is the browser's forced-colors on top of either. */
export function lookOf(colors: OfficeColors | null, prefersDark: boolean): Look {
  const match = /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})/i.exec(colors?.bodyBackgroundColor ?? "");
  if (!match) return prefersDark ? "dark" : "light";
  const [red = 0, green = 0, blue = 0] = match.slice(1).map((hex) => parseInt(hex, 16));
  // Rec. 601 luma, 0 to 255.
  return 0.299 * red + 0.587 * green + 0.114 * blue < 128 ? "dark" : "light";
}

const THEMES: Readonly<Record<Look, Theme>> = {
  // Where Fluent's own colours miss 4.5:1 on a hovered or open row (WCAG 1.4.3), a nearby one stands instead.
  light: scalable({ ...createLightTheme(EXCEL_GREEN), colorStatusWarningForeground3: "#A33E07" }),
  dark: scalable({
    ...createDarkTheme(EXCEL_GREEN),
    colorStatusDangerForeground1: "#F0929B",
    colorStatusWarningForeground3: "#FAA06B",
    colorBrandForeground1: EXCEL_GREEN[120],
    colorBrandForegroundLink: EXCEL_GREEN[120],
    colorBrandForegroundLinkHover: EXCEL_GREEN[130],
    colorBrandForegroundLinkPressed: EXCEL_GREEN[110],
  }),
};

export function themeOf(look: Look): Theme {
  return THEMES[look];
}

/** Fluent's sizes are pixels; in rem they grow with the text size a person set, which WCAG 1.4.4 asks for up to 200 %. */
function scalable(theme: Theme): Theme {
  const entries = Object.entries(theme).map(([name, value]) => {
    const pixels = /^(?:fontSize|lineHeight|spacing)/.test(name) ? /^(\d+)px$/.exec(String(value))?.[1] : undefined;
    return [name, pixels === undefined ? value : `${String(Number(pixels) / PIXELS_PER_REM)}rem`] as const;
  });
  return { ...theme, ...Object.fromEntries(entries) };
}
