import { lookOf, themeOf } from "../../src/taskpane/theme";

describe("the look", () => {
  it("follows the colours of Office", () => {
    expect(lookOf({ bodyBackgroundColor: "#FFFFFF" }, true)).toBe("light");
    expect(lookOf({ bodyBackgroundColor: "#E6E6E6" }, true)).toBe("light");
    expect(lookOf({ bodyBackgroundColor: "#262626" }, false)).toBe("dark");
    expect(lookOf({ bodyBackgroundColor: "0A0A0A" }, false)).toBe("dark");
  });

  it("follows the page where Office tells none", () => {
    expect(lookOf(null, true)).toBe("dark");
    expect(lookOf({}, false)).toBe("light");
    expect(lookOf({ bodyBackgroundColor: "unknown" }, true)).toBe("dark");
  });
});

describe("the themes", () => {
  it("size text by the size that a person set", () => {
    expect(themeOf("light").fontSizeBase300).toBe("0.875rem");
    expect(themeOf("dark").lineHeightBase300).toBe("1.25rem");
    expect(themeOf("light").strokeWidthThin).toBe("1px");
  });

  // WCAG 2.2, 1.4.3: https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio
  const luminance = (hex: string): number => {
    const parts = [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16) / 255).map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
    return 0.2126 * (parts[0] ?? 0) + 0.7152 * (parts[1] ?? 0) + 0.0722 * (parts[2] ?? 0);
  };
  const contrast = (a: string, b: string): number => {
    const [dark = 0, light = 0] = [luminance(a), luminance(b)].toSorted((x, y) => x - y);
    return (light + 0.05) / (dark + 0.05);
  };

  it.each(["light", "dark"] as const)("keep text legible in %s", (look) => {
    const theme = themeOf(look);
    const grounds = [theme.colorNeutralBackground1, theme.colorNeutralBackground1Hover, theme.colorNeutralBackground1Selected, theme.colorNeutralBackground3];
    const inks = [
      theme.colorNeutralForeground1,
      theme.colorNeutralForeground2,
      theme.colorBrandForegroundLink,
      theme.colorStatusDangerForeground1,
      theme.colorStatusWarningForeground3,
    ];
    for (const ground of grounds) {
      for (const ink of inks) expect([ground, ink, contrast(expand(ground), expand(ink)) >= 4.5]).toEqual([ground, ink, true]);
    }
    // The verdict never stands on anything else.
    expect(contrast(expand(theme.colorNeutralBackground1), expand(theme.colorStatusSuccessForeground1))).toBeGreaterThanOrEqual(4.5);
    expect(contrast(theme.colorBrandBackground, expand(theme.colorNeutralForegroundOnBrand))).toBeGreaterThanOrEqual(4.5);
  });

  function expand(hex: string): string {
    return hex.length === 4 ? `#${[...hex.slice(1)].map((digit) => digit + digit).join("")}` : hex;
  }
});
