export { openPdfMaker, type PdfMaker, type PdfOrder } from './pdf.ts';
