/**
 * Draws the icons of ribbon and add-in list into assets/: `npx tsx scripts/render-icons.ts`. Shapes are distances, so that every size has
 * clean edges; 32 units are the whole picture.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { crc32, deflateSync } from "node:zlib";

/** Sizes that Office asks for: 16, 32 and 80 in the ribbon, 32 and 64 in the list of add-ins. */
const ICON_SIZES = [16, 32, 64, 80] as const;

const UNITS = 32;

type Color = readonly [red: number, green: number, blue: number];

const GREEN: Color = [0x10, 0x7c, 0x41];
const WHITE: Color = [0xff, 0xff, 0xff];
const GREY: Color = [0x61, 0x61, 0x61];
const PALE: Color = [0xc8, 0xc8, 0xc8];
const RED: Color = [0xd1, 0x34, 0x38];

/** Distance in units from a point to the shape's edge, negative inside. */
type Shape = (x: number, y: number) => number;

interface Layer {
  readonly shape: Shape;
  readonly color: Color;
}

/** A rectangle around (x, y) with round corners, turned by `angle` radians. */
function box(x: number, y: number, width: number, height: number, radius: number, angle = 0): Shape {
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  return (px, py) => {
    const dx = Math.abs((px - x) * cos + (py - y) * sin) - width / 2 + radius;
    const dy = Math.abs((py - y) * cos - (px - x) * sin) - height / 2 + radius;
    return Math.hypot(Math.max(dx, 0), Math.max(dy, 0)) + Math.min(Math.max(dx, dy), 0) - radius;
  };
}

function disc(x: number, y: number, radius: number): Shape {
  return (px, py) => Math.hypot(px - x, py - y) - radius;
}

/** A line through the points with round ends. */
function line(width: number, ...points: readonly (readonly [number, number])[]): Shape {
  return (px, py) => {
    let nearest = Infinity;
    for (let i = 1; i < points.length; i++) {
      const [ax, ay] = points[i - 1] ?? [0, 0];
      const [bx, by] = points[i] ?? [0, 0];
      const along = ((px - ax) * (bx - ax) + (py - ay) * (by - ay)) / ((bx - ax) ** 2 + (by - ay) ** 2);
      const t = Math.min(1, Math.max(0, along));
      nearest = Math.min(nearest, Math.hypot(px - ax - t * (bx - ax), py - ay - t * (by - ay)));
    }
    return nearest - width / 2;
  };
}

const SHEET: readonly Layer[] = [
  { shape: box(14, 15, 24, 26, 3), color: GREY },
  { shape: box(14, 15, 20, 22, 1.5), color: WHITE },
  { shape: line(2, [7.5, 9], [20.5, 9]), color: PALE },
  { shape: line(2, [7.5, 15], [20.5, 15]), color: PALE },
  { shape: line(2, [7.5, 21], [14, 21]), color: PALE },
];

const ICONS: Readonly<Record<string, readonly Layer[]>> = {
  // The add-in itself, and 打开面板: a sheet that has been checked.
  icon: [
    { shape: box(16, 16, 28, 28, 6), color: GREEN },
    { shape: line(4, [8.5, 17], [13.5, 22], [23.5, 10.5]), color: WHITE },
  ],
  "check-forms": [
    ...SHEET,
    { shape: disc(22.5, 22.5, 9), color: WHITE },
    { shape: disc(22.5, 22.5, 8), color: GREEN },
    { shape: line(2.4, [18.6, 22.8], [21.4, 25.6], [26.4, 19.8]), color: WHITE },
  ],
  "clear-marks": [
    ...SHEET,
    { shape: box(22, 22, 17.5, 10.5, 2.5, -Math.PI / 4), color: WHITE },
    { shape: box(22, 22, 15, 8, 1.5, -Math.PI / 4), color: RED },
    { shape: box(19.4, 24.6, 6.2, 6, 0.5, -Math.PI / 4), color: WHITE },
  ],
};

/** One PNG with transparency: https://www.w3.org/TR/png-3/ */
function renderIcon(layers: readonly Layer[], size: number): Buffer {
  const scale = size / UNITS;
  const rows = Buffer.alloc(size * (1 + size * 4));
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) {
      const [color, alpha] = pixel(layers, (x + 0.5) / scale, (y + 0.5) / scale, scale);
      // Each row begins with its filter, 0 for none.
      rows.set([...color.map(Math.round), Math.round(alpha * 255)], y * (1 + size * 4) + 1 + x * 4);
    }
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(size, 0);
  header.writeUInt32BE(size, 4);
  header.set([8, 6, 0, 0, 0], 8);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([signature, chunk("IHDR", header), chunk("IDAT", deflateSync(rows, { level: 9 })), chunk("IEND", Buffer.alloc(0))]);
}

/** Layers from back to front, each covering as much of the pixel as its edge leaves. */
function pixel(layers: readonly Layer[], x: number, y: number, scale: number): readonly [Color, number] {
  let color: Color = [0, 0, 0];
  let alpha = 0;
  for (const layer of layers) {
    const cover = Math.min(1, Math.max(0, 0.5 - layer.shape(x, y) * scale));
    if (cover === 0) continue;
    const total = cover + alpha * (1 - cover);
    const mix = (above: number, below: number): number => (above * cover + below * alpha * (1 - cover)) / total;
    color = [mix(layer.color[0], color[0]), mix(layer.color[1], color[1]), mix(layer.color[2], color[2])];
    alpha = total;
  }
  return [color, alpha];
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}

const folder = path.join(__dirname, "..", "assets");
mkdirSync(folder, { recursive: true });
for (const [name, layers] of Object.entries(ICONS)) {
  for (const size of ICON_SIZES) writeFileSync(path.join(folder, `${name}-${String(size)}.png`), renderIcon(layers, size));
}
