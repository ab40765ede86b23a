export declare function namesOwnScript(message: string): boolean;
