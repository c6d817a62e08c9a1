import type { SheetReader } from '../../read/workbook.ts';

/** Workbooks in a browser. */
export const readSheets: SheetReader = async (bytes) => {
  const { default: readWorkbook } = await import('read-excel-file/universal');
  return readWorkbook(bytes.slice().buffer);
};
