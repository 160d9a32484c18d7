export { openPdfMaker, type PdfMaker } from './pdf.ts';
