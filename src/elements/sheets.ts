import type { SheetReader } from '../read/workbook.ts';

/**
 * Workbooks in a browser. The reader's own unpacking starts workers from text
 * for large sheets, which a strict Content-Security-Policy refuses: it is given
 * an archive that is unpacked already.
 */
export const readSheets: SheetReader = async (bytes) => {
  const [{ unzipSync, zipSync }, { default: readWorkbook }] = await Promise.all([
    import('fflate'),
    import('read-excel-file/universal'),
  ]);
  const stored = zipSync(unzipSync(bytes), { level: 0 });
  return readWorkbook(stored.buffer as ArrayBuffer);
};
