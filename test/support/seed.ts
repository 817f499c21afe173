/** The seed of generated tests: fixed, so that a failure repeats; `FC_SEED=…` tries others. */
export const SEED: number = Number(process.env['FC_SEED'] ?? 20_261_124);
