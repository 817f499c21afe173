/** Exit codes of the contract. */
export const EXIT = { clean: 0, findings: 1, misuse: 2, bug: 70, interrupted: 130 } as const;
