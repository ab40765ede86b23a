/** SHA-256 of what the page runs, as its security policy names it. A test tells the new ones after a change. */
export const styleHash = 'sha256-uUkEVo7CI+RSH30gbQ8mx0nqoQWc2U38Awx7PhzBtbI=';
export const scriptHash = 'sha256-ddHTZ9PDXrqwMysxp/T6HLchIoqjr09DzG6oC6KlF0s=';
