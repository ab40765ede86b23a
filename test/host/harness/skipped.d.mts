export declare function exitCodeOfSkipped(args?: readonly string[], env?: { readonly CI?: string }): 0 | 1;
