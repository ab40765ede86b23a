/** SHA-256 of what the page runs, as its security policy names it. A test tells the new ones after a change. */
export const styleHash = 'sha256-P95/chfSpt5ddfXoHV4wA/qTtw46K3woH6tDFSLDj88=';
export const scriptHash = 'sha256-ddHTZ9PDXrqwMysxp/T6HLchIoqjr09DzG6oC6KlF0s=';
