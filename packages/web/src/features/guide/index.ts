export { GuideLink } from './guide-link.tsx';
export { categoryText, type Words } from './guide-report.ts';
export { GuideTool } from './guide-tool.tsx';
export { MarkWord } from './mark-word.tsx';
export { ReasonItems } from './reason-items.tsx';
export { useGuideAddress } from './use-guide-address.ts';
export { useWords } from './use-words.ts';
