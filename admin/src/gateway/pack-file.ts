/** Below this nothing is gained. */
const WORTH_PACKING_BYTES = 256 * 1024

/**
 * A text file packed for its way: in the cloud a function takes 6 MB at most (CloudBase, synchronous calls), and a report of
 * a hundred thousand rows is a tenth of its size when packed. A workbook is packed already.
 */
export async function packInto(form: FormData, file: File): Promise<void> {
  const isPacked = /\.xlsx$/i.test(file.name)
  if (isPacked || file.size < WORTH_PACKING_BYTES || !('CompressionStream' in window)) return form.set('file', file)

  const packed = await new Response(file.stream().pipeThrough(new CompressionStream('gzip'))).blob()
  form.set('packing', 'gzip')
  form.set('file', packed, file.name)
}
