export type Pixels = { width: number; height: number; data: Uint8Array }

/** Where a pixel of the upright picture comes from, by Exif's eight orientations; `w` and `h` are the upright size. */
const SOURCES: Record<number, (x: number, y: number, w: number, h: number) => [number, number]> = {
  2: (x, y, w) => [w - 1 - x, y],
  3: (x, y, w, h) => [w - 1 - x, h - 1 - y],
  4: (x, y, _w, h) => [x, h - 1 - y],
  5: (x, y) => [y, x],
  6: (x, y, w) => [y, w - 1 - x],
  7: (x, y, w, h) => [h - 1 - y, w - 1 - x],
  8: (x, y, _w, h) => [h - 1 - y, x],
}

/** Four bytes a pixel, turned and mirrored so that the picture stands as the camera was held. */
export function turnPixels({ width, height, data }: Pixels, orientation: number): Pixels {
  const source = SOURCES[orientation]
  if (!source) return { width, height, data }

  const [w, h] = orientation >= 5 ? [height, width] : [width, height]
  const from = new Uint32Array(data.buffer, data.byteOffset, width * height)
  const turned = new Uint32Array(width * height)
  for (let y = 0; y < h; y += 1) {
    for (let x = 0; x < w; x += 1) {
      const [column, row] = source(x, y, w, h)
      turned[y * w + x] = from[row * width + column] ?? 0
    }
  }
  return { width: w, height: h, data: new Uint8Array(turned.buffer) }
}
