/**
 * Code of web pages that was copied along with a text.
 */

/** Tags that web editors leave; "<5%" and "<指标值>" are none. */
const TAG = /<\/?(?:p|span|div|br|font|b|i|u|em|strong|a|table|tbody|tr|td|th|ul|ol|li|h[1-6]|img|style|script|o:p|body|html|section|sup|sub)(?:\s[^<>]*)?\/?>/gi;
const ENTITY = /&(?:nbsp|lt|gt|amp|quot|ldquo|rdquo|hellip|mdash|middot|#\d{2,5});/gi;
const ENTITIES: Readonly<Record<string, string>> = { nbsp: " ", lt: "<", gt: ">", amp: "&", quot: '"', ldquo: "“", rdquo: "”", hellip: "…", mdash: "—", middot: "·" };

/** The first piece of markup in the text, or null. */
export function findMarkup(text: string): string | null {
  // Nearly every text has neither sign, and most checks end here.
  if (!text.includes("<") && !text.includes("&")) return null;
  return text.match(TAG)?.[0] ?? text.match(ENTITY)?.[0] ?? null;
}

/** The words alone: paragraphs become lines, entities their signs. What an entity spells is text and no tag. */
export function withoutMarkup(text: string): string {
  const lines = text.replace(/<(?:br|\/p|\/div|\/li|\/tr|\/h[1-6])\s*\/?>/gi, "\n").replace(TAG, "");
  const decoded = lines.replace(ENTITY, (entity) => {
    const name = entity.slice(1, -1).toLowerCase();
    return name.startsWith("#") ? String.fromCodePoint(Number(name.slice(1))) : (ENTITIES[name] ?? entity);
  });
  return decoded.replace(/[ \t]*\n\s*/g, "\n").trim();
}
