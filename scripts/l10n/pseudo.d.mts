export declare const PSEUDO_LANGUAGE: 'qps-ploc';
export declare function pseudo(text: string): string;
export declare function pseudoWords(words: Readonly<Record<string, string>>): Record<string, string>;
